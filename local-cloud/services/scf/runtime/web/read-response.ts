import type { IncomingMessage } from "node:http";
import { PAYLOAD_MAX_BYTES } from "../../../../../contract/vendor/scf-limits";
import { HOP_BY_HOP_HEADERS } from "../../../../core/http-message";
import type { HttpResponse } from "../http-response";

/** "All keys and values of the response's headers together: 4 KB" (583/11637). */
const HEADERS_MAX_BYTES = 4 * 1024;

/** The outcome of a request to a server that still runs. */
export type ServerOutcome =
  | ({ readonly kind: "answered" } & HttpResponse)
  | { readonly kind: "tooLarge"; readonly part: "body" | "header" }
  /** The connection ended before the response was whole, or what came was not HTTP. */
  | { readonly kind: "dropped"; readonly how: string };

/** Reads a server's response to its end. It is handed on when it is whole, so nothing is streamed. */
export async function readResponse(response: IncomingMessage): Promise<ServerOutcome> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes <= PAYLOAD_MAX_BYTES) chunks.push(chunk);
    }
  } catch (error) {
    return { kind: "dropped", how: error instanceof Error ? error.message : String(error) };
  }
  if (bytes > PAYLOAD_MAX_BYTES) return { kind: "tooLarge", part: "body" };
  if (Buffer.byteLength(response.rawHeaders.join(""), "latin1") > HEADERS_MAX_BYTES)
    return { kind: "tooLarge", part: "header" };
  const headers = Object.entries(response.headersDistinct).flatMap(([name, values]) =>
    values && !HOP_BY_HOP_HEADERS.includes(name) ? [[name, values] as const] : [],
  );
  return {
    kind: "answered",
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks),
  };
}
