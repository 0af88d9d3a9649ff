import { failures } from "../failure";

const QUOTA =
  "The quota is {quota} requests/s; this run sent at most {pace}/s and leaves {reserve}/s to others. Find who else uses the quota, raise quota.reserve in the file of environment {environment}, or ask the vendor for more.";

/** Over a limit of the vendor's. */
export const THROTTLING_CODES = [
  ...failures(
    { retry: "sdk", owner: "account", state: "inconclusive", nextStep: QUOTA },
    {
      RequestLimitExceeded: "over the frequency limit",
      "RequestLimitExceeded.UinLimitExceeded": "over the account's frequency limit",
      "RequestLimitExceeded.GlobalRegionUinLimitExceeded": "over the account's frequency limit in all regions",
    },
  ),
  ...failures(
    { retry: "judgement", owner: "account", state: "inconclusive", nextStep: QUOTA },
    {
      "RequestLimitExceeded.IPLimitExceeded": "over the frequency limit of one address",
      "FailedOperation.RequestLimitExceeded": "call count over the limit",
    },
  ),
  ...failures(
    {
      retry: "no",
      owner: "account",
      nextStep: "Look up the quota of {action} in the console and ask the vendor to raise it; RequestId {requestId}.",
    },
    { LimitExceeded: "over a quota" },
  ),
];
