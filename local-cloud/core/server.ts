import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { Socket } from "node:net";
import type { AdminApi } from "../admin/admin-api";
import { ADMIN_FOLDER } from "../admin/admin-folder";
import type { Cloud } from "../cloud";
import { LOG_PATH, type LogDispatcher } from "../services/cls/log-dispatcher";
import type { CosDispatcher } from "../services/cos/cos-dispatcher";
import { COS_LIMITS } from "../services/cos/limits";
import { hasCosSignature } from "../services/cos/signature";
import { findCosTarget } from "../services/cos/target";
import type { AtLeastOne } from "./at-least-one";
import { browserHeader } from "./browser";
import type { Dispatcher } from "./dispatcher";
import { findSigner } from "./find-signer";
import { isLoopback, isServedHost, logRegion } from "./hosts";
import { type HttpMessage, LARGEST_BODY_BYTES, readBody, readHead } from "./http-message";
import { type HttpReply, headerName, type Reply, resetConnection } from "./reply";
import type { CertificateAuthority } from "./tls/certificate-authority";

/** Room for a GET request of 32 KB with its headers. */
const MAX_HEADER_BYTES = 64 * 1024;
/** Longer than any pause of a client that reuses its connection; close() does not wait for it. */
const KEEP_ALIVE_MS = 60_000;

/**
 * The HTTP side of a local cloud, two ways in on one port: as the endpoint of an SDK, and as a forward proxy for hosts
 * of APIs and buckets, by absolute-form requests or by HTTP inside a CONNECT tunnel; each plain or with TLS, for
 * clients that trust the authority. Any other host is refused, so nothing leaves the machine.
 */
export function createApiServer(authority: CertificateAuthority): Server {
  const options = { maxHeaderSize: MAX_HEADER_BYTES, keepAliveTimeout: KEEP_ALIVE_MS };
  const server = createServer(options);
  /** What is shown to clients that name no host, as those do that ask for an address: made when one comes. */
  let certified = false;
  const certifyOnce = (): void => {
    if (!certified) secure.setSecureContext(authority.credentialsFor("127.0.0.1"));
    certified = true;
  };
  const secure = createSecureServer({
    ...options,
    SNICallback: (host, answer) => {
      if (isLoopback(host) || isServedHost(host)) answer(null, authority.contextFor(host));
      else answer(new Error(refusal(host)));
    },
  });
  secure.on("request", (request, response) => server.emit("request", request, response));
  secure.on("clientError", (error, socket) => server.emit("clientError", error, socket));
  const [serveHttp] = server.listeners("connection");
  server.removeAllListeners("connection");
  server.on("connection", (socket: Socket) =>
    onFirstByte(socket, (byte) => {
      if (byte !== TLS_HANDSHAKE) return serveHttp?.call(server, socket);
      certifyOnce();
      secure.emit("connection", socket);
    }),
  );
  for (const each of [server, secure]) {
    each.on("connect", (request, socket, head) => openTunnel(server, request.url ?? "", socket as Socket, head));
  }
  return server;
}

/** What answers the requests of one account. */
export interface AccountDispatchers {
  readonly cloud: Cloud;
  readonly api: Dispatcher;
  readonly cos: CosDispatcher;
  readonly logs: LogDispatcher;
}

/** What answers the requests of a server. */
export interface Dispatchers {
  /** In the order of their numbers. */
  readonly accounts: AtLeastOne<AccountDispatchers>;
  readonly admin: AdminApi;
}

/**
 * Gives the requests of a server to the dispatchers: as soon as it listens, because until then nobody answers.
 *
 * @param dispatchers those of the moment
 */
export function serveApis(server: Server, dispatchers: () => Dispatchers): void {
  server.on("request", (request, response) => {
    serve(dispatchers(), request, response).catch(() => response.destroy());
  });
  server.on("clientError", ({ code }: NodeJS.ErrnoException, socket) => {
    // What comes after a refusal is read and dropped, so that the client gets to read it.
    if (!socket.writable) return;
    if (code === "HPE_HEADER_OVERFLOW")
      socket.end(rawReply(dispatchers().accounts[0].api.refuseHeaders(MAX_HEADER_BYTES)));
    else
      socket.end(`HTTP/1.1 ${code === "ERR_HTTP_REQUEST_TIMEOUT" ? "408 Request Timeout" : "400 Bad Request"}${CLOSE}`);
  });
}

/** The end of an answer without a body, as Node itself answers what it cannot read or has waited for in vain. */
const CLOSE = "\r\nConnection: close\r\n\r\n";

/** An answer to a request that was not read, so that there is no response object to write it with. */
function rawReply({ headers, body }: HttpReply): string {
  const all = { ...headers, "content-length": String(Buffer.byteLength(body)), connection: "close" };
  const lines = Object.entries(all).map(([name, value]) => `${headerName(name)}: ${value}\r\n`);
  return `HTTP/1.1 200 OK\r\n${lines.join("")}\r\n${body}`;
}

async function serve(dispatchers: Dispatchers, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { accounts } = dispatchers;
  const head = readHead(request);
  const { method, authority, path, query, headers } = head;
  const refused = (reply: HttpReply): void => {
    request.resume();
    send(response, reply);
  };
  if (authority === undefined || !(isLoopback(authority) || isServedHost(authority))) {
    const named = authority ?? request.url ?? "";
    if (!hasCosSignature(head)) return refused(forbidden(refusal(named)));
    return refused(accounts[0].cos.refuse(refusal(named), { authority: named, path }));
  }
  const target = findCosTarget(authority, path);
  // COS answers those requests of a page in a browser that the rules of a bucket allow.
  const tell = target ? undefined : browserHeader(headers);
  if (tell !== undefined) return refused(forbidden(browserRefusal(tell)));
  const logsRegion = logRegion(authority);
  const forLogs = logsRegion !== undefined || (isLoopback(authority) && path === LOG_PATH);
  // On loopback clients of every service meet, and what did not succeed for anyone must not look like success to its
  // caller.
  const forCos = !forLogs && (target !== undefined || (isLoopback(authority) && hasCosSignature(head)));
  const body = await readBody(request, forCos ? COS_LIMITS.bodyBytes : LARGEST_BODY_BYTES);
  const message: HttpMessage = { method, authority, path, query, headers, body };
  const signer = findSigner(accounts, message);
  const dispatched = (): Reply | Promise<Reply> => {
    if (forLogs) return signer.logs.answer(message, logsRegion);
    if (!forCos) return answer(signer.api, dispatchers, message);
    return (findBucketOwner(accounts, target) ?? signer).cos.answer(message, target, signer.cloud);
  };
  const answered = dispatched();
  const reply = answered instanceof Promise ? await answered : answered;
  if (reply === "reset") resetConnection(request.socket);
  else send(response, reply);
}

/** The account whose APPID the name of a bucket ends in, whether it has the bucket or not. */
const findBucketOwner = (
  accounts: readonly AccountDispatchers[],
  target: ReturnType<typeof findCosTarget>,
): AccountDispatchers | undefined =>
  typeof target === "object"
    ? accounts.find(({ cloud }) => target.bucket.endsWith(`-${cloud.account.appId}`))
    : undefined;

function answer(api: Dispatcher, { accounts, admin }: Dispatchers, message: HttpMessage): Reply | Promise<Reply> {
  const { authority, path } = message;
  // What only a local cloud has: links to media, and its administration.
  if (path.startsWith(ADMIN_FOLDER) && isLoopback(authority)) {
    const { cloud } = accounts.find((account) => account.cloud.faceid.media.has(path)) ?? accounts[0];
    return cloud.faceid.media.answer(message) ?? admin.answer(message);
  }
  return path !== "/" && isLoopback(authority) ? noSuchPath(path) : api.answer(message);
}

const forbidden = (body: string): HttpReply => ({ status: 403, headers: { "content-type": "text/plain" }, body });

function noSuchPath(path: string): HttpReply {
  const places = `the APIs at the path /, buckets at /BUCKET-APPID/KEY and logs at ${LOG_PATH}`;
  const body = `The local cloud has ${places}, not ${JSON.stringify(path)}.\n`;
  return { status: 404, headers: { "content-type": "text/plain" }, body };
}

/** Why a request of a page in a browser is not answered: the page may be anyone's, and no API is for browsers. */
const browserRefusal = (tell: string): string =>
  `The local cloud does not serve the APIs to web pages: the request has the header ${tell}.\n`;

function send(response: ServerResponse, { status, headers, body }: HttpReply): void {
  const hasLength = headers["content-length"] !== undefined || status === 204 || status === 304;
  // Flat, the only form that Node writes without making another of it.
  const fields = hasLength ? [] : ["Content-Length", String(Buffer.byteLength(body))];
  for (const [name, value] of Object.entries(headers)) fields.push(headerName(name), value);
  response.writeHead(status, fields).end(body);
}

/** The first byte of a TLS handshake; no method of HTTP begins with it. */
const TLS_HANDSHAKE = 0x16;

/**
 * The server itself is the far end of the tunnel, and speaks what the client begins with, whatever the port: the Node
 * SDK asks for port 443 even when its protocol is "http://".
 */
function openTunnel(server: Server, authority: string, socket: Socket, head: Buffer): void {
  if (!isServedHost(authority)) {
    socket.on("error", () => socket.destroy());
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

/** Looks at the first byte that a client sends, and leaves it to be read again. */
function onFirstByte(socket: Socket, look: (byte: number | undefined) => void): void {
  // A client may break off at any time, and until a parser owns the socket nobody else listens.
  socket.on("error", () => socket.destroy());
  socket.once("readable", () => {
    const begin = socket.read() as Buffer | null;
    if (begin === null) {
      socket.destroy();
      return;
    }
    socket.unshift(begin);
    look(begin[0]);
  });
}

function refusal(authority: string): string {
  const hosts = "*.tencentcloudapi.com, BUCKET-APPID.cos.REGION.myqcloud.com and REGION.cls.tencentcs.com";
  return `The local cloud serves only ${hosts}, not ${JSON.stringify(authority)}.\n`;
}
