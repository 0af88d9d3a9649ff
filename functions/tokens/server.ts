import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { ProblemCode } from "../../contract/endpoint/problems";
import type { Clock } from "../../lib/clock";
import type { Credentials } from "../../sdk/credentials";
import { ByteBudget } from "./byte-budget";
import { logLine } from "./log";
import { splitPlatformHeaders } from "./platform-headers";
import { Problem } from "./problems";
import { readBody } from "./read-body";
import { answerDeadline, type EndpointRequest, type EndpointResponse, type RequestHandler } from "./request";
import { problemJson } from "./respond";

export interface TokenServerOptions {
  readonly handle: RequestHandler;
  /** Name of the environment, for log lines. */
  readonly environment: string;
  /** Seconds after which the platform ends a request. */
  readonly timeoutSeconds: number;
  /** The largest body that is read, in bytes. */
  readonly bodyMaxBytes: number;
  /** How much body data is held at a time, in bytes; further bodies are refused until some requests are answered. */
  readonly heldBodiesMaxBytes: number;
  /** Receives the temporary credentials that a request's platform headers hold, if any. @default - they are dropped */
  readonly offerCredentials?: (credentials: Credentials | undefined) => void;
  readonly clock: Clock;
  /** Receives one line per request that the handler did not see, with its line break. */
  readonly writeLog: (line: string) => void;
}

/** All headers of a request together; SCF's own limit was not found. Bytes. */
const HEADERS_MAX_BYTES = 16 * 1024;
/**
 * How long a caller may take for its headers, and then for its body. The platform passes on whole requests; other
 * servers may not. Milliseconds.
 */
const HEADERS_TIMEOUT_MS = 5_000;
const BODY_TIMEOUT_MS = 10_000;
/**
 * Longer than a proxy keeps an idle connection, so that the proxy closes it and never this server under a request.
 * Milliseconds.
 */
const KEEP_ALIVE_TIMEOUT_MS = 75_000;
/**
 * How long requests in flight may still take once the server is told to end; the platform ends an instance without
 * notice. Milliseconds.
 */
const SHUTDOWN_MS = 10_000;

/** The endpoint as an ordinary HTTP server. */
export interface TokenServer {
  readonly server: Server;
  /**
   * Accepts no more connections, answers the requests in flight, then closes every connection. Calling it again has no
   * effect.
   */
  close(): Promise<void>;
}

/** What Node's parser refuses, by its code; the rest is malformed. */
const REFUSALS: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: "headers_too_large",
  ERR_HTTP_REQUEST_TIMEOUT: "request_timeout",
};
const DETAILS: Readonly<Partial<Record<ProblemCode, string>>> = {
  headers_too_large: `At most ${HEADERS_MAX_BYTES} bytes of headers are taken.`,
  request_timeout: `Headers must be sent within ${HEADERS_TIMEOUT_MS / 1_000} s.`,
};

/** Puts a request handler behind Node's own HTTP server. */
export function createTokenServer(options: TokenServerOptions): TokenServer {
  const { handle, clock, timeoutSeconds, bodyMaxBytes, offerCredentials } = options;
  let closing: Promise<void> | undefined;
  /** Connections on which a request's body is still to come: what goes wrong there is reported for that request. */
  const receiving = new WeakSet<Duplex>();

  const held = new ByteBudget(options.heldBodiesMaxBytes);

  /** Reads a body while there is memory for it, which is free again once the request is answered. */
  const readHeldBody = (request: IncomingMessage, response: ServerResponse): Promise<Buffer> => {
    const release = held.tryTake(Math.min(Number(request.headers["content-length"] ?? bodyMaxBytes), bodyMaxBytes));
    if (release === undefined) {
      const detail = "This instance holds as many bodies as its memory allows.";
      return Promise.reject(new Problem("rate_limited", { detail }));
    }
    response.once("close", release);
    return readBody(request, { maxBytes: bodyMaxBytes, timeoutMs: BODY_TIMEOUT_MS, clock });
  };

  const endpointRequest = (request: IncomingMessage, response: ServerResponse): EndpointRequest => {
    const startedAt = clock.now();
    const { headers, requestId, credentials } = splitPlatformHeaders(request.headers);
    offerCredentials?.(credentials);
    return {
      method: request.method ?? "",
      path: (request.url ?? "").split("?", 1)[0] ?? "",
      headers,
      readBody: () => readHeldBody(request, response),
      requestId,
      startedAt,
      deadline: answerDeadline(startedAt, timeoutSeconds * 1_000),
    };
  };

  /** Answers in the handler's place. */
  const refuse = (code: ProblemCode, detail: string, requestId: string): EndpointResponse => {
    const problem = new Problem(code, { detail });
    const response = problemJson(problem, requestId, []);
    const request = { requestId, route: "unmatched", method: "unknown", durationMs: 0, attempts: 0 };
    const outcome = { message: detail, status: response.status, code, environment: options.environment };
    options.writeLog(logLine({ level: "warn", ...request, ...outcome }, []));
    return response;
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    receiving.add(request.socket);
    request.once("end", () => receiving.delete(request.socket));
    const wanted = endpointRequest(request, response);
    const { status, headers, body } = closing
      ? refuse("shutting_down", "Send the request again; another instance takes it.", wanted.requestId)
      : await handle(wanted);
    const length = status === 204 ? {} : { "content-length": String(Buffer.byteLength(body)) };
    // A body that is not needed is dropped as it comes, so that the caller gets to read the answer.
    request.resume();
    response.writeHead(status, { ...headers, ...length, ...(closing && { connection: "close" }) });
    response.end(body);
  };

  const server = createServer({
    maxHeaderSize: HEADERS_MAX_BYTES,
    headersTimeout: HEADERS_TIMEOUT_MS,
    // For bodies that were refused unread, which are dropped as they come.
    requestTimeout: HEADERS_TIMEOUT_MS + BODY_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    connectionsCheckingInterval: 1_000,
    // Nothing here depends on Host; Node's own refusal has neither a body nor a log line.
    requireHostHeader: false,
  });
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    serve(request, response).catch(() => response.destroy());
  };
  // An unknown expectation is not a reason to refuse (RFC 9110, 10.1.1).
  server.on("request", answer).on("checkExpectation", answer);
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === "ECONNRESET" || !socket.writable || receiving.has(socket)) {
      socket.destroy();
      return;
    }
    const code = REFUSALS[error.code ?? ""] ?? "malformed_request";
    const { requestId } = splitPlatformHeaders({});
    const { status, headers, body } = refuse(code, DETAILS[code] ?? "Send HTTP/1.1.", requestId);
    const lines = Object.entries({
      ...headers,
      "content-length": String(Buffer.byteLength(body)),
      connection: "close",
    });
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
    socket.end(`HTTP/1.1 ${status} ${REASONS[status] ?? "Bad Request"}\r\n${head}\r\n${body}`);
  });

  const end = async (): Promise<void> => {
    const over = new AbortController();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    await Promise.race([closed, clock.sleep(SHUTDOWN_MS, over.signal)]);
    over.abort();
    server.closeAllConnections();
    await closed;
  };
  return {
    server,
    close: () => {
      closing ??= end();
      return closing;
    },
  };
}

const REASONS: Readonly<Record<number, string>> = {
  408: "Request Timeout",
  431: "Request Header Fields Too Large",
};
