import type { ProblemCode } from "../../contract/endpoint/problems";
import { UserError } from "../../lib/user-error";
import { TencentApiError, TencentError, TencentResponseError, TencentTimeoutError } from "../../sdk/errors";
import { Problem, type ProblemDetails } from "./problems";

/** Codes of the vendor by what they mean to a client, in the order in which they are tried. */
const BY_CODE: readonly (readonly [pattern: RegExp, code: ProblemCode])[] = [
  [/RequestLimitExceeded/, "rate_limited"],
  [/^FailedOperation\.(EmptyImageError|ImageDecodeFailed|ImageSizeTooLarge)$/, "compare_image_rejected"],
];
const DENIED =
  /^(AuthFailure|UnauthorizedOperation|OperationDenied|IpInBlacklist|IpNotInWhitelist|ResourceUnavailable\.(InArrears|ResourcePackageRunOut))(\.|$)/;

function codeOf(error: TencentApiError): ProblemCode {
  const match = BY_CODE.find(([pattern]) => pattern.test(error.code));
  if (match) return match[1];
  if (error.retryable) return "upstream_unavailable";
  return DENIED.test(error.code) ? "upstream_denied" : "upstream_rejected";
}

function fromTencent(error: TencentError): readonly [code: ProblemCode, details: ProblemDetails] {
  const { action, message: logMessage } = error;
  if (error instanceof TencentApiError) {
    const upstream = { upstreamCode: error.code, upstreamRequestId: error.requestId };
    return [codeOf(error), { detail: `${action} was answered with ${error.code}.`, logMessage, ...upstream }];
  }
  if (error instanceof TencentTimeoutError) {
    return ["upstream_timeout", { detail: `${action} was not answered in time.`, logMessage }];
  }
  if (error instanceof TencentResponseError) {
    return ["upstream_invalid_response", { detail: `The answer to ${action} is not one of that API.`, logMessage }];
  }
  return ["upstream_unreachable", { detail: `The connection for ${action} failed.`, logMessage }];
}

const SEE_LOG = "The operator finds the reason in the log, by the x-request-id of this response.";

/** What a client is told of anything that was thrown. What it is not told goes to the log. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TencentError) return new Problem(...fromTencent(error), { cause: error });
  if (error instanceof UserError) {
    return new Problem(
      "misconfigured",
      { detail: SEE_LOG, logMessage: `${error.message} ${error.fix}` },
      { cause: error },
    );
  }
  const logMessage = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new Problem("internal_error", { detail: SEE_LOG, logMessage }, { cause: error });
}
