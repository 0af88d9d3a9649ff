import type { ProblemCode } from "../../contract/endpoint/problems";
import { errorCode } from "../../contract/vendor/codes/table";
import { TooLargeError } from "../../lib/bounded-text";
import { UserError } from "../../lib/user-error";
import { TencentApiError, TencentError, TencentResponseError, TencentTimeoutError } from "../../sdk/errors";
import { Problem, type ProblemDetails } from "./problems";

function fromTencent(error: TencentError): readonly [code: ProblemCode, details: ProblemDetails] {
  const { action, message: logMessage } = error;
  const failed = { logMessage, upstreamAction: action };
  if (error instanceof TencentApiError) {
    const answered = { upstreamCode: error.code, upstreamRequestId: error.requestId };
    return [
      errorCode(error.code)?.problem ?? "upstream_rejected",
      { detail: `${action} was answered with ${error.code}.`, ...failed, ...answered },
    ];
  }
  if (error instanceof TencentTimeoutError) {
    return ["upstream_timeout", { detail: `${action} was not answered in time.`, ...failed }];
  }
  if (error instanceof TencentResponseError) {
    const what = error.cause instanceof TooLargeError ? `has ${error.cause.message}` : "is not one of that API";
    return ["upstream_invalid_response", { detail: `The answer to ${action} ${what}.`, ...failed }];
  }
  return ["upstream_unreachable", { detail: `The connection for ${action} failed.`, ...failed }];
}

const SEE_LOG = "The operator finds the reason in the log, by the x-request-id of this response.";

/** What a client is told about anything that was thrown. What it is not told goes to the log. */
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
