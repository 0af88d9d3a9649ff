/**
 * HTTP status of each error code that is answered here, as "Error Codes" has it where it does (436/7730, 2026-06-02).
 */
export const ERROR_STATUS = {
  AccessDenied: 403,
  BadDigest: 400,
  BucketAlreadyExists: 409,
  BucketAlreadyOwnedByYou: 409,
  BucketNotEmpty: 409,
  EntityTooLarge: 400,
  EntityTooSmall: 400,
  ExpiredToken: 400,
  FileAlreadyExists: 409,
  InternalError: 500,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  InvalidBucketName: 400,
  InvalidDigest: 400,
  InvalidObjectState: 403,
  InvalidPart: 400,
  InvalidPartOrder: 400,
  InvalidRange: 416,
  InvalidRequest: 400,
  InvalidTag: 400,
  InvalidURI: 400,
  KeyTooLong: 400,
  MalformedXML: 400,
  MethodNotAllowed: 405,
  MissingContentLength: 411,
  NoSuchBucket: 404,
  NoSuchCORSConfiguration: 404,
  NoSuchKey: 404,
  NoSuchTagSet: 404,
  NoSuchUpload: 404,
  NotImplemented: 501,
  ObjectNotAppendable: 409,
  PositionNotEqualToLength: 409,
  PreconditionFailed: 412,
  RequestTimeTooSkewed: 403,
  ServiceUnavailable: 503,
  SignatureDoesNotMatch: 403,
  SlowDown: 503,
  TooManyBuckets: 400,
} as const satisfies Readonly<Record<string, number>>;

export type CosErrorCode = keyof typeof ERROR_STATUS;

/** An error that COS answers with. */
export class CosError extends Error {
  override readonly name = "CosError";

  constructor(
    readonly code: CosErrorCode,
    message: string,
    /** What the local cloud does not have: `header NAME` or `parameter "NAME"`. */
    readonly missing?: string,
  ) {
    super(message);
  }
}
