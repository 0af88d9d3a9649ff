/** Request header in which the edge sends its key; it overwrites what a client sent. */
export const EDGE_KEY_HEADER = "x-ekyc-edge-key";

/** Request header of the client key where `authorization` holds the signature that the platform asks for. */
export const SIGNED_AUTHORIZATION_HEADER = "x-client-authorization";

/** Response header with the platform's id of the request. */
export const REQUEST_ID_HEADER = "x-request-id";

/** Request header that identifies a request that is sent again. */
export const IDEMPOTENCY_KEY_HEADER = "idempotency-key";

/** Response header, `true` where an answer had been given before to the same request. */
export const IDEMPOTENCY_REPLAYED_HEADER = "idempotency-replayed";

/** Response headers that tell a caller with a limit of its own where it stands. */
export const RATE_LIMIT_POLICY_HEADER = "ratelimit-policy";
export const RATE_LIMIT_HEADER = "ratelimit";

/** Names of the limits in them: a client key's rate, and the tokens per hour of a JWT's subject. */
export const RATE_LIMIT_POLICIES = ["caller", "subject"] as const;

export type RateLimitPolicy = (typeof RATE_LIMIT_POLICIES)[number];

/** The request header that holds the client key. */
export const authorizationHeader = (isSigned: boolean): string =>
  isSigned ? SIGNED_AUTHORIZATION_HEADER : "authorization";
