import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { CosDispatcher } from "./cos/cos-dispatcher";
import { cosTargetOf } from "./cos/target";
import type { Dispatcher } from "./dispatcher";
import { isLoopback, isServedHost } from "./hosts";
import { authorityOf, readMessage } from "./http-message";
import type { HttpReply } from "./reply";

/** Room for a GET request of 32 KB with its headers. */
const MAX_HEADER_BYTES = 64 * 1024;
/** Longer than any pause of a client that reuses its connection; close() does not wait for it. */
const KEEP_ALIVE_MS = 60_000;

/**
 * The HTTP side of a local cloud, two ways in on one port: as the endpoint of an SDK, and as a forward proxy for hosts of
 * APIs and buckets, by absolute-form requests or by plain HTTP inside a CONNECT tunnel. Any other host is refused, so nothing leaves the machine.
 */
export function createApiServer(): Server {
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES, keepAliveTimeout: KEEP_ALIVE_MS });
  server.on("connect", (request, socket, head) => openTunnel(server, request.url ?? "", socket as Socket, head));
  return server;
}

/** What answers the requests of a server. */
export interface Dispatchers {
  readonly api: Dispatcher;
  readonly cos: CosDispatcher;
}

/** Gives the requests of a server to the dispatchers: as soon as it listens, for until then nobody answers. */
export function serveApis(server: Server, dispatchers: Dispatchers): void {
  server.on("request", (request, response) => {
    serve(dispatchers, request, response).catch(() => response.destroy());
  });
}

async function serve({ api, cos }: Dispatchers, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const authority = authorityOf(request);
  const isServed = authority !== undefined && (isLoopback(authority) || isServedHost(authority));
  if (!isServed) {
    request.resume();
    const body = refusal(authority ?? request.url ?? "");
    send(response, { status: 403, headers: { "content-type": "text/plain" }, body });
    return;
  }
  const message = await readMessage(request, authority);
  const target = cosTargetOf(authority, message.path);
  const reply = target ? await cos.answer(message, target) : await api.answer(message);
  if (reply === "reset") request.socket.resetAndDestroy();
  else send(response, reply);
}

function send(response: ServerResponse, { status, headers, body }: HttpReply): void {
  const length = status === 204 ? {} : { "content-length": String(Buffer.byteLength(body)) };
  response.writeHead(status, { ...length, ...headers });
  response.end(body);
}

/**
 * The server itself is the far end of the tunnel, and speaks plain HTTP whatever the port: the Node SDK asks for port 443
 * even when its protocol is "http://".
 */
function openTunnel(server: Server, authority: string, socket: Socket, head: Buffer): void {
  // A client may break off at any time, and until an HTTP parser owns the socket nobody else listens.
  socket.on("error", () => socket.destroy());
  if (!isServedHost(authority)) {
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
  return `The local cloud serves only *.tencentcloudapi.com and BUCKET-APPID.cos.REGION.myqcloud.com, not ${JSON.stringify(authority)}.\n`;
}
