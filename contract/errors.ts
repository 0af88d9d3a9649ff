/**
 * Whether sending the same request again can help:
 * `sdk` an official intl SDK retries it; `judgement` it is transient by its meaning; `no` nothing changes by itself.
 */
export type Retry = "sdk" | "judgement" | "no";

export interface ErrorCodeSpec {
  readonly code: string;
  readonly meaning: string;
  readonly retry: Retry;
}

const codes = (retry: Retry, table: Readonly<Record<string, string>>): ErrorCodeSpec[] =>
  Object.entries(table).map(([code, meaning]) => ({ code, meaning, retry }));

/**
 * Error codes that ApplySdkVerificationToken can answer: the common codes of API 3.0 (the page refers to them; 1005/34684,
 * 2025-03-26) and those of faceid's own list that fit the action (Go and Python SDK, read to 2026-08-21).
 */
export const ERROR_CODES: readonly ErrorCodeSpec[] = [
  ...codes("sdk", {
    RequestLimitExceeded: "over the frequency limit",
    "RequestLimitExceeded.UinLimitExceeded": "over the account's frequency limit",
    "RequestLimitExceeded.GlobalRegionUinLimitExceeded": "over the account's frequency limit in all regions",
  }),
  ...codes("judgement", {
    InternalError: "server-side failure",
    "InternalError.UnKnown": "unknown server-side failure",
    ServiceUnavailable: "temporarily out of service",
    "RequestLimitExceeded.IPLimitExceeded": "over the frequency limit of one address",
    "FailedOperation.RequestLimitExceeded": "call count over the limit",
    "UnauthorizedOperation.Activating": "activation of the service is in progress",
    ResourceInUse: "resource busy",
    ResourceInsufficient: "resource short",
    ResourceUnavailable: "resource unavailable",
  }),
  ...codes("no", {
    ActionOffline: "the API was withdrawn",
    "AuthFailure.InvalidAuthorization": "the Authorization header is not in the required form",
    "AuthFailure.InvalidSecretId": "not a cloud API key",
    "AuthFailure.MFAFailure": "multi-factor authentication failed",
    "AuthFailure.SecretIdNotFound": "the key is unknown, deleted or disabled, or has stray blanks",
    "AuthFailure.SignatureExpire": "the timestamp is more than five minutes from the server's time",
    "AuthFailure.SignatureFailure": "the signature does not match, or a v1 request is over the size limit",
    "AuthFailure.TokenFailure": "the session token is wrong",
    "AuthFailure.UnauthorizedOperation": "a CAM policy forbids the call",
    DryRunOperation: "the call would have succeeded",
    FailedOperation: "the operation failed",
    "FailedOperation.EmptyImageError": "CompareImage is empty",
    "FailedOperation.ImageDecodeFailed": "CompareImage could not be decoded",
    "FailedOperation.ImageSizeTooLarge": "CompareImage is too large",
    InvalidAction: "no such API",
    InvalidParameter: "wrong format, type or combination",
    "InvalidParameter.UnsupportEncryptField": "encrypted field not supported",
    InvalidParameterValue: "value not allowed",
    InvalidRequest: "malformed multipart body",
    IpInBlacklist: "the caller's address is on the blacklist",
    IpNotInWhitelist: "the caller's address is not on the whitelist",
    LimitExceeded: "over a quota",
    MissingParameter: "a required parameter, common ones included, is absent",
    NoSuchProduct: "unknown product",
    NoSuchVersion: "unknown API version",
    OperationDenied: "refused",
    RequestSizeLimitExceeded: "request too large",
    ResourceNotFound: "resource absent",
    ResponseSizeLimitExceeded: "response too large",
    UnauthorizedOperation: "not permitted",
    "UnauthorizedOperation.ActivateError": "activation of the service failed",
    "UnauthorizedOperation.Arrears": "the account is in arrears",
    "UnauthorizedOperation.ChargeStatusException": "the account's billing state forbids the call",
    "UnauthorizedOperation.NonAuthorize": "the account has no identity verification",
    "UnauthorizedOperation.Nonactivated": "the service is not activated",
    UnknownParameter: "an undefined parameter was sent",
    UnsupportedOperation: "operation not supported",
    UnsupportedProtocol: "HTTP method or scheme not supported",
    UnsupportedRegion: "region not supported",
  }),
];

const BY_CODE = new Map(ERROR_CODES.map((spec) => [spec.code, spec]));

/** What is known of a code; an unknown sub-code (`A.B`) is taken as its class (`A`), an unknown class as undefined. */
export function errorCode(code: string): ErrorCodeSpec | undefined {
  return BY_CODE.get(code) ?? BY_CODE.get(code.split(".")[0] ?? "");
}

/** Whether the same request may succeed when sent again. */
export function isRetryable(code: string): boolean {
  const spec = errorCode(code);
  return spec !== undefined && spec.retry !== "no";
}
