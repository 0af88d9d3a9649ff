import { errorCode } from "../contract/vendor/codes/table";
import { redact } from "../lib/redact";
import { EXIT, UserError } from "../lib/user-error";
import { TencentApiError, TencentError } from "./errors";

/**
 * The failure of a Tencent Cloud call as a UserError: a mistake of the user, or a service that was not reached.
 * Anything else is returned as it is.
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
  const { meaning, remedy } = errorCode(error.code)?.person ?? {};
  return new UserError(
    `${redact(error.message)}${meaning === undefined ? "" : ` That is: ${meaning}.`} (RequestId ${error.requestId})`,
    remedy ?? "Look the code up in contract/vendor/codes; quote the RequestId when you ask the vendor.",
    EXIT.failed,
  );
}
