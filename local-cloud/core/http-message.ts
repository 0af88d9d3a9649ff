import type { IncomingMessage } from "node:http";
import { REQUEST_MAX_BYTES } from "../../contract/vendor/limits";
import { withoutScheme } from "../../signature/checks";

/** An HTTP request as signatures see it: whole, and as it was received. */
export interface HttpMessage {
  readonly method: string;
  /** Host as the client addressed it, with the port if it named one, and never with a scheme. */
  readonly authority: string;
  readonly path: string;
  /** The text after `?`, still encoded; empty without a query. */
  readonly query: string;
  /** By lower-case name; `host` is the authority, as it was sent. */
  readonly headers: Readonly<Record<string, string>>;
  /** At most one byte more than the largest body that its service takes. */
  readonly body: Buffer;
}

/** Headers of one connection only, so not the business of whoever a request is forwarded to (RFC 9110, 7.6.1). */
export const HOP_BY_HOP_HEADERS = [
  "connection",
  "keep-alive",
  "proxy-connection",
  "te",
  "transfer-encoding",
  "upgrade",
];
/** Largest body of an API that is read whole. */
export const LARGEST_BODY_BYTES = Math.max(...Object.values(REQUEST_MAX_BYTES));
/** `http://host/path?query` (through a proxy) or `/path?query`. */
const TARGET = /^(?:http:\/\/([^/?#]+))?([^?#]*)(?:\?([^#]*))?$/i;

/** The host a request is addressed to; undefined when its target is of neither form, for example with `https:`. */
export function requestedAuthority(request: IncomingMessage): string | undefined {
  const target = TARGET.exec(request.url ?? "");
  const { host } = request.headers;
  return target?.[1] ?? (target?.[2]?.startsWith("/") && host !== undefined ? withoutScheme(host) : undefined);
}

/** The header Host, which a signature covers as it was sent; a proxy goes by the target's (RFC 9112, 3.2.2). */
function sentHost({ headers: { host } }: IncomingMessage, authority: string): string {
  return host !== undefined && withoutScheme(host) === authority ? host : authority;
}

/** A request without its body. */
export function readHead(request: IncomingMessage, authority: string): Omit<HttpMessage, "body"> {
  const [, , path, query] = TARGET.exec(request.url ?? "") ?? [];
  return {
    method: request.method ?? "GET",
    authority,
    path: path || "/",
    query: query ?? "",
    headers: { ...singleHeaders(request), host: sentHost(request, authority) },
  };
}

/** Headers by lower-case name, one text each. */
export function singleHeaders(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  const raw = request.rawHeaders;
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = raw[index]?.toLowerCase() ?? "";
    const value = raw[index + 1] ?? "";
    headers[name] = Object.hasOwn(headers, name) ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}

/**
 * Reads a body, one byte more than the limit at most. The rest of one that is too large is read and dropped, so that the
 * client gets to read the answer.
 */
export function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let room = limitBytes + 1;
    request.on("data", (chunk: Buffer) => {
      if (room > 0) chunks.push(chunk.subarray(0, room));
      room -= chunk.length;
    });
    request.once("end", () => resolve(Buffer.concat(chunks)));
    // A client that breaks off closes without an end.
    request.once("close", () => reject(new Error("The request was aborted.")));
    request.once("error", reject);
  });
}
