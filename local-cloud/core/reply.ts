import type { Socket } from "node:net";

/** What goes back to a client: an HTTP answer, or a reset of the connection. */
export type Reply = HttpReply | "reset";

export interface HttpReply {
  readonly status: number;
  /** Without Content-Length, which is the body's unless it is given here. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/**
 * Ends a connection as a crash does: with a reset in place of an answer. One that the client has ended meanwhile is
 * only closed, for Node cannot reset it and then keeps its handle for ever, which keeps the process from ending.
 */
export function resetConnection(socket: Socket): void {
  if (socket.readyState === "open") socket.resetAndDestroy();
  else socket.destroy();
}
