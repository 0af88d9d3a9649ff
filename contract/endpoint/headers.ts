/** Request header in which the edge sends its key; it overwrites what a client sent. */
export const EDGE_KEY_HEADER = "x-ekyc-edge-key";

/** Request header of the client key where `authorization` holds the signature that the platform asks for. */
export const SIGNED_AUTHORIZATION_HEADER = "x-client-authorization";

/** Response header with the platform's id of the request. */
export const REQUEST_ID_HEADER = "x-request-id";

/** Request header by which a request that is sent again is known. */
export const IDEMPOTENCY_KEY_HEADER = "idempotency-key";

/** Response header, `true` where an answer had been given before to the same request. */
export const IDEMPOTENCY_REPLAYED_HEADER = "idempotency-replayed";

/** The request header that holds the client key. */
export const authorizationHeader = (isSigned: boolean): string =>
  isSigned ? SIGNED_AUTHORIZATION_HEADER : "authorization";
