import type { Socket } from "node:net";

/**
 * Ends a connection as a crash does: with a reset in place of an answer. One that the client has ended meanwhile is only closed, for Node
 * cannot reset it and then keeps its handle for ever, which keeps the process from ending.
 */
export function resetConnection(socket: Socket): void {
  if (socket.readyState === "open") socket.resetAndDestroy();
  else socket.destroy();
}
