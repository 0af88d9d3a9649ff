import { SIGNATURE_SKEW_SECONDS } from "../contract/vendor/limits";
import { redact } from "../lib/redact";
import { EXIT, UserError } from "../lib/user-error";
import { TencentApiError, TencentError } from "./errors";

/** What a refusal means to the person at the keyboard, by the vendor's code, and how to mend it. */
const REFUSALS: readonly (readonly [code: RegExp, what: string, fix: string])[] = [
  [
    /^AuthFailure\.SignatureExpire/,
    `the clock of this machine is more than ${SIGNATURE_SKEW_SECONDS} s from Tencent Cloud's`,
    "Set the clock (for example by NTP); a change of the time zone does not help.",
  ],
  [
    /^AuthFailure\.(SecretIdNotFound|InvalidSecretId|SignatureFailure|TokenFailure)/,
    "the credentials are not those of a live key",
    "Set TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and, for temporary keys, TENCENTCLOUD_SECURITY_TOKEN anew.",
  ],
  [
    /^(AuthFailure\.)?UnauthorizedOperation|^OperationDenied/,
    "a CAM policy does not allow it",
    "Grant the action to the key's user or role; the message above names it.",
  ],
  [/^RequestLimitExceeded/, "too many requests were sent", "Try again in a minute."],
];

/**
 * What went wrong with a call of Tencent Cloud, as the user's mistake that it is or as an unreachable service; anything else as it was.
 * @returns an error to throw
 */
export function asUserError(error: unknown): unknown {
  if (!(error instanceof TencentError)) return error;
  if (!(error instanceof TencentApiError)) {
    return new UserError(
      redact(error.message),
      "Check the network and, if EKYC_CLOUD_ENDPOINT is set, that the local cloud is still running.",
      EXIT.unreachable,
    );
  }
  const [, what, fix] = REFUSALS.find(([code]) => code.test(error.code)) ?? [];
  return new UserError(
    `${redact(error.message)}${what === undefined ? "" : ` That is: ${what}.`} (RequestId ${error.requestId})`,
    fix ?? "Look the code up in contract/vendor/errors.ts; quote the RequestId when you ask the vendor.",
    EXIT.failed,
  );
}
