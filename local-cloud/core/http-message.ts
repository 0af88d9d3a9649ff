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

/** Headers of one connection only, so not meant for the one to which a request is forwarded (RFC 9110, 7.6.1). */
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

/** A request without its body. */
export interface Head extends Omit<HttpMessage, "authority" | "body"> {
  /** Undefined when the request's target is of neither form, for example with `https:`. */
  readonly authority: string | undefined;
}

/** A request without its body, which is still to be read. */
export function readHead(request: IncomingMessage): Head {
  const [, named, path = "", query = ""] = TARGET.exec(request.url ?? "") ?? [];
  const headers = singleHeaders(request);
  const { host } = request.headers;
  const addressed = host === undefined ? undefined : withoutScheme(host);
  const authority = named ?? (path.startsWith("/") ? addressed : undefined);
  // A signature covers the header as it was sent; a proxy uses the target's (RFC 9112, 3.2.2).
  const signed = addressed === authority ? host : authority;
  if (signed !== undefined) headers["host"] = signed;
  return { method: request.method ?? "GET", authority, path: path || "/", query, headers };
}

/** Headers by lower-case name, one text each. */
export function singleHeaders(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  const raw = request.rawHeaders;
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = raw[index]?.toLowerCase() ?? "";
    const value = raw[index + 1] ?? "";
    const before: unknown = headers[name];
    headers[name] = typeof before === "string" ? `${before}, ${value}` : value;
  }
  return headers;
}

/**
 * Reads a body, one byte more than the limit at most. The rest of one that is too large is read and dropped, so that
 * the client gets to read the answer.
 */
export function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let room = limitBytes + 1;
    request.on("data", (chunk: Buffer) => {
      if (room > 0) chunks.push(chunk.subarray(0, room));
      room -= chunk.length;
    });
    request.on("end", () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on("close", () => {
      // A client that breaks off closes without an end.
      if (!request.readableEnded) reject(new Error("The request was aborted."));
    });
    request.on("error", reject);
  });
}
