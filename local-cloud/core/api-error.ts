/** An error that an API answers with, in the vendor's envelope. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    /** The vendor's code, for example `ResourceNotFound`. */
    readonly code: string,
    message: string,
    /** What the local cloud does not have, for example `parameter Policy`. */
    readonly missing?: string,
  ) {
    super(message);
  }
}

/** A required parameter, common ones included, is absent. */
export function missingParameter(name: string): ApiError {
  return new ApiError("MissingParameter", `The request is missing a required parameter \`${name}\`.`);
}
