/** What is wrong with a body of logs. */
export type UploadProblem = "MissingContent" | "InvalidCompressType" | "InvalidContent" | "LogSizeExceed";

/** A body of logs that is refused: the API and the producers' door have each its own codes for it. */
export class UploadError extends Error {
  override readonly name = "UploadError";

  constructor(
    readonly problem: UploadProblem,
    message: string,
  ) {
    super(message);
  }
}
