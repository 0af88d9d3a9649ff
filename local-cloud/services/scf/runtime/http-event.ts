import type { IncomingMessage } from "node:http";
import { PAYLOAD_MAX_BYTES } from "../../../../contract/vendor/scf-limits";
import { readBody, singleHeaders } from "../../../core/http-message";
import type { ScfSettings } from "./settings";

/**
 * The event of a function URL: that of API Gateway without requestContext, headerParameters, pathParameters,
 * queryStringParameters and isBase64Encoded (583/96099).
 */
export interface HttpEvent {
  /** Text; empty without a body. */
  readonly body: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly httpMethod: string;
  /** The path as it was sent, without the query. */
  readonly path: string;
  /** For a name sent more than once, the last value. */
  readonly queryString: Readonly<Record<string, string>>;
}

/**
 * What live functions reported about the event beyond the documented one; it differs by account and by options of the
 * trigger.
 */
export interface ReportedEvent extends HttpEvent {
  readonly requestContext: { readonly sourceIp: string; readonly path: string; readonly httpMethod: string };
  readonly queryStringParameters: Readonly<Record<string, string>>;
  readonly isBase64Encoded: false;
}

/**
 * The event that a request with its body stands for.
 *
 * @param shape see ScfSettings.urlEvent
 */
export function httpEvent(
  request: IncomingMessage,
  body: Buffer,
  shape: ScfSettings["urlEvent"] = "documented",
): HttpEvent | ReportedEvent {
  const target = request.url ?? "/";
  const queryAt = target.indexOf("?");
  const { remoteAddress = "", remotePort } = request.socket;
  const isReported = shape === "reported";
  const event: HttpEvent = {
    body: body.toString("utf8"),
    headers: {
      ...singleHeaders(request),
      // The one header of the platform's own in the documented event. A client's other x-scf-* headers are passed on:
      // that the platform drops them is not proven, so a function that trusts them should be found out here.
      "x-scf-remote-addr": isReported ? withPort(remoteAddress, remotePort) : remoteAddress,
    },
    httpMethod: request.method ?? "GET",
    path: queryAt < 0 ? target : target.slice(0, queryAt),
    queryString: queryAt < 0 ? {} : Object.fromEntries(new URLSearchParams(target.slice(queryAt))),
  };
  if (!isReported) return event;
  const { path, httpMethod, queryString } = event;
  return {
    ...event,
    headers: { ...event.headers, "x-scf-request-domain": request.headers.host ?? "" },
    requestContext: { sourceIp: remoteAddress, path, httpMethod },
    queryStringParameters: queryString,
    isBase64Encoded: false,
  };
}

const withPort = (address: string, port = 0): string =>
  address.includes(":") ? `[${address}]:${port}` : `${address}:${port}`;

/**
 * Reads a body to its end; undefined when it is larger than an event may be. What exceeds that is read and dropped, so
 * that the client gets to read the answer.
 */
export async function readPayload(request: IncomingMessage): Promise<Buffer | undefined> {
  const body = await readBody(request, PAYLOAD_MAX_BYTES);
  return body.length <= PAYLOAD_MAX_BYTES ? body : undefined;
}
