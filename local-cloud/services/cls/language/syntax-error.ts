import { ApiError } from "../../../core/api-error";

/** A statement that the service does not understand, or that is not offered here. The message names the part. */
export function syntaxError(message: string): ApiError {
  return new ApiError("FailedOperation.SyntaxError", message);
}
