import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Dispatcher, Reply } from "./dispatcher";
import { isLoopback, serviceOfHost } from "./hosts";
import { authorityOf, readMessage } from "./http-message";

/** Room for a GET request of 32 KB with its headers. */
const MAX_HEADER_BYTES = 64 * 1024;
/** Longer than any pause of a client that reuses its connection; close() does not wait for it. */
const KEEP_ALIVE_MS = 60_000;

/**
 * The HTTP side of a local cloud, two ways in on one port: as the endpoint of an SDK, and as a forward proxy for API hosts,
 * by absolute-form requests or by plain HTTP inside a CONNECT tunnel. Any other host is refused, so nothing leaves the machine.
 */
export function createApiServer(): Server {
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES, keepAliveTimeout: KEEP_ALIVE_MS });
  server.on("connect", (request, socket, head) => openTunnel(server, request.url ?? "", socket as Socket, head));
  return server;
}

/** Gives the requests of a server to a dispatcher: as soon as it listens, for until then nobody answers. */
export function serveApis(server: Server, dispatcher: Dispatcher): void {
  server.on("request", (request, response) => {
    serve(dispatcher, request, response).catch(() => response.destroy());
  });
}

async function serve(dispatcher: Dispatcher, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const authority = authorityOf(request);
  const isServed = authority !== undefined && (isLoopback(authority) || serviceOfHost(authority) !== undefined);
  if (!isServed) {
    request.resume();
    send(response, { status: 403, contentType: "text/plain", body: refusal(authority ?? request.url ?? "") });
    return;
  }
  const reply = await dispatcher.answer(await readMessage(request, authority));
  if (reply === "reset") request.socket.resetAndDestroy();
  else send(response, reply);
}

function send(response: ServerResponse, { status, contentType, body }: Exclude<Reply, "reset">): void {
  response.writeHead(status, { "Content-Type": contentType, "Content-Length": Buffer.byteLength(body) });
  response.end(body);
}

/**
 * The server itself is the far end of the tunnel, and speaks plain HTTP whatever the port: the Node SDK asks for port 443
 * even when its protocol is "http://".
 */
function openTunnel(server: Server, authority: string, socket: Socket, head: Buffer): void {
  // A client may break off at any time, and until an HTTP parser owns the socket nobody else listens.
  socket.on("error", () => socket.destroy());
  if (serviceOfHost(authority) === undefined) {
    const reason = refusal(authority);
    socket.end(
      `HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nContent-Length: ${reason.length}\r\nConnection: close\r\n\r\n${reason}`,
    );
    return;
  }
  socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
  if (head.length > 0) socket.unshift(head);
  server.emit("connection", socket);
}

function refusal(authority: string): string {
  return `The local cloud serves only *.tencentcloudapi.com, not ${JSON.stringify(authority)}.\n`;
}
