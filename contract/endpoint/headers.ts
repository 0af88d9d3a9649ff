/** Request header in which the edge sends its key; it overwrites what a client sent. */
export const EDGE_KEY_HEADER = "x-ekyc-edge-key";

/** Request header of the client key where `authorization` holds the signature that the platform asks for. */
export const SIGNED_AUTHORIZATION_HEADER = "x-client-authorization";

/** Response header with the platform's id of the request. */
export const REQUEST_ID_HEADER = "x-request-id";

/** The request header that holds the client key. */
export const authorizationHeader = (isSigned: boolean): string =>
  isSigned ? SIGNED_AUTHORIZATION_HEADER : "authorization";
