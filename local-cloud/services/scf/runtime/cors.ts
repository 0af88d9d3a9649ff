import type { IncomingHttpHeaders } from "node:http";
import type { CorsConfig } from "./trigger-desc";

/** Whether a request is a CORS preflight (Fetch standard). */
export function isPreflight(method: string, headers: IncomingHttpHeaders): boolean {
  return method === "OPTIONS" && headers.origin !== undefined && headers["access-control-request-method"] !== undefined;
}

/**
 * The headers of the answer to a preflight; without the allowing ones when the origin, the method or a header is not
 * allowed.
 */
export function preflightHeaders(cors: CorsConfig, headers: IncomingHttpHeaders): Record<string, string> {
  const method = headers["access-control-request-method"] ?? "";
  const requested = (headers["access-control-request-headers"] ?? "").split(",").flatMap((name) => name.trim() || []);
  const allowed = responseHeaders(cors, headers);
  if (
    allowed["access-control-allow-origin"] === undefined ||
    !allows(cors.Methods, method) ||
    !requested.every((name) => allows(cors.Headers, name))
  ) {
    return { vary: "Origin" };
  }
  return {
    ...allowed,
    "access-control-allow-methods": method,
    ...(requested.length > 0 && { "access-control-allow-headers": requested.join(", ") }),
    ...(cors.MaxAge !== undefined && { "access-control-max-age": String(cors.MaxAge) }),
  };
}

/** The CORS headers of a response, for pages of an allowed origin. */
export function responseHeaders(cors: CorsConfig, { origin }: IncomingHttpHeaders): Record<string, string> {
  if (origin === undefined || !allows(cors.Origins, origin)) return { vary: "Origin" };
  return {
    vary: "Origin",
    "access-control-allow-origin": origin,
    ...(cors.Credentials === true && { "access-control-allow-credentials": "true" }),
    ...(cors.ExposeHeaders?.length && { "access-control-expose-headers": cors.ExposeHeaders.join(", ") }),
  };
}

function allows(list: readonly string[] | undefined, value: string): boolean {
  return list?.some((allowed) => allowed === "*" || allowed.toLowerCase() === value.toLowerCase()) ?? false;
}
