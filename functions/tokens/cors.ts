import { CORS, type CorsRules } from "../../contract/endpoint/cors";
import { REQUEST_ID_HEADER } from "../../contract/endpoint/headers";
import type { EndpointRequest, EndpointResponse } from "./request";

/** Whether a request is a CORS preflight (Fetch standard). */
export const isPreflight = ({ method, headers }: EndpointRequest): boolean =>
  method === "OPTIONS" && headers["origin"] !== undefined && headers["access-control-request-method"] !== undefined;

/** The CORS headers of a response, for pages of an allowed origin. */
export function corsHeaders({ origins }: CorsRules, { headers }: EndpointRequest): Record<string, string> {
  const { origin } = headers;
  if (origin === undefined || !origins.includes(origin)) return { vary: "origin" };
  return {
    vary: "origin",
    "access-control-allow-origin": origin,
    "access-control-expose-headers": CORS.responseHeaders.join(", "),
  };
}

/** The answer to a preflight; an origin that is not allowed is allowed nothing. */
export function preflightResponse(rules: CorsRules, request: EndpointRequest): EndpointResponse {
  const headers = corsHeaders(rules, request);
  const allowed = headers["access-control-allow-origin"] !== undefined;
  return {
    status: 204,
    headers: {
      "cache-control": "no-store",
      [REQUEST_ID_HEADER]: request.requestId,
      ...headers,
      ...(allowed && {
        "access-control-allow-methods": CORS.methods.join(", "),
        "access-control-allow-headers": CORS.requestHeaders.join(", "),
        "access-control-max-age": String(rules.maxAgeSeconds),
      }),
    },
    body: "",
  };
}
