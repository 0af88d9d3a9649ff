import type { Socket } from "node:net";

/** What goes back to a client: an HTTP answer, or a reset of the connection. */
export type Reply = HttpReply | "reset";

export interface HttpReply {
  readonly status: number;
  /** By lower-case name, without Content-Length, which is the body's unless it is given here. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/**
 * A header's name as the vendor's pages write it (436/7729): `ETag`, `Content-Length`, `x-cos-request-id`. COS's client
 * for Python gives headers to its caller by the names it received.
 */
export function headerName(name: string): string {
  if (name.startsWith("x-")) return name;
  const known = HEADER_NAMES.get(name) ?? name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  if (HEADER_NAMES.size < MAX_HEADER_NAMES) HEADER_NAMES.set(name, known);
  return known;
}

const HEADER_NAMES = new Map([["etag", "ETag"]]);
const MAX_HEADER_NAMES = 100;

/**
 * Ends a connection as a crash does: with a reset in place of an answer. One that the client has ended meanwhile is
 * only closed, because Node cannot reset it and then keeps its handle forever, which keeps the process from ending.
 */
export function resetConnection(socket: Socket): void {
  if (socket.readyState === "open") socket.resetAndDestroy();
  else socket.destroy();
}
