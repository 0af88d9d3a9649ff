import { type Action, requestSchema } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { CREDENTIAL_FIELDS, describeCredentials, REQUESTS_PER_SECOND } from "./credentials";
import { POLICY_DIFFERS, readSessionPolicy } from "./session-policy";

interface Request {
  readonly Name: string;
  /** See readSessionPolicy. */
  readonly Policy: string;
  readonly DurationSeconds?: number;
}

const DEFAULT_DURATION_SECONDS = 1_800;
/** "Maximum value for a root account: 7,200s" (1312/48195, 2026-04-24). */
const MAX_DURATION_SECONDS = 7_200;

/**
 * Temporary credentials of the account for somebody else: they may do what both the caller and Policy allow
 * (598/33416), and the caller is the account, because "this API only supports calls with permanent keys" (1312/48195,
 * 2026-04-24).
 */
export const getFederationToken: Action<Request> = {
  name: "GetFederationToken",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () =>
    requestSchema(
      {
        Name: { type: "string", pattern: "^[\\w+=,.@-]{1,128}$" },
        Policy: { type: "string" },
        DurationSeconds: { type: "integer", minimum: 1 },
      },
      ["Name", "Policy"],
    ),
  answers: CREDENTIAL_FIELDS,
  differs: `${POLICY_DIFFERS} Name may have what a RoleSessionName may have: the page says letters, and the vendor's qcloud-cos-sts 3.1.3 sends \`cos-sts-nodejs\`. Temporary credentials are refused with UnsupportedOperation (the code is not documented).`,
  perform({ cloud, caller, parameters: { Name, Policy, DurationSeconds = DEFAULT_DURATION_SECONDS } }) {
    if (caller.kind !== "root") {
      throw new ApiError("UnsupportedOperation", "Temporary credentials cannot ask for credentials of the account.");
    }
    if (DurationSeconds > MAX_DURATION_SECONDS) {
      throw new ApiError(
        "InvalidParameter.OverTimeError",
        `DurationSeconds is ${DurationSeconds}, the account itself may ask for ${MAX_DURATION_SECONDS} s at most.`,
      );
    }
    return describeCredentials(cloud.identity.federatedCredentials(Name, DurationSeconds, readSessionPolicy(Policy)));
  },
};
