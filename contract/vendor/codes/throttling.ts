import { vendorCodes } from "./vendor-code";

const OVER_THE_RATE = {
  owner: "account",
  state: "inconclusive",
  nextStep:
    "The quota is {quota} requests/s; this run sent at most {pace}/s and leaves {reserve}/s to others. Find who else uses the quota, raise quota.reserve in the file of environment {environment}, or ask the vendor for more.",
  problem: "rate_limited",
  person: { meaning: "too many requests were sent", remedy: "Try again in a minute." },
} as const;

/** Over a limit of the vendor's. */
export const THROTTLING_CODES = [
  ...vendorCodes(
    { ...OVER_THE_RATE, retry: "sdk" },
    {
      RequestLimitExceeded: "over the frequency limit",
      "RequestLimitExceeded.UinLimitExceeded": "over the account's frequency limit",
      "RequestLimitExceeded.GlobalRegionUinLimitExceeded": "over the account's frequency limit in all regions",
    },
  ),
  ...vendorCodes(
    { ...OVER_THE_RATE, retry: "judgement" },
    {
      "RequestLimitExceeded.IPLimitExceeded": "over the frequency limit of one address",
      "FailedOperation.RequestLimitExceeded": "call count over the limit",
    },
  ),
  ...vendorCodes(
    {
      retry: "no",
      owner: "account",
      nextStep: "Look up the quota of {action} in the console and ask the vendor to raise it; RequestId {requestId}.",
      problem: "upstream_rejected",
    },
    { LimitExceeded: "over a quota" },
  ),
];
