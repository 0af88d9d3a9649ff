import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { UserError } from "../../lib/user-error";
import type { ErrorAnswer } from "../api";
import type { ExplorerOptions } from "../options";
import { type PageFile, pageFiles } from "../page-files";
import { findRefusal, type Gate } from "./guard";
import { readJson } from "./read-json";
import { ROUTES } from "./routes";
import { SECURITY_HEADERS } from "./security-headers";

const HOST = "127.0.0.1";
const TOKEN_BYTES = 32;

/** An explorer that is up. */
export interface Explorer {
  /** The page's address. Its fragment holds the token of this start, so it is only for people who may send calls. */
  readonly url: string;
  /** Stops listening and ends every connection. */
  close(): Promise<void>;
}

/**
 * Serves the explorer's page to this machine. Nothing that it is sent is kept or logged, and no secret of the options
 * is in an answer.
 *
 * @throws UserError when the port cannot be listened on, or the page's files are not there
 */
export async function startExplorer(options: ExplorerOptions): Promise<Explorer> {
  const files = pageFiles();
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  server.on("request", (request, response) => {
    serve(request, response, { files, gate: { port, token }, options }).catch(() => response.destroy());
  });
  return {
    url: `http://${HOST}:${port}/#token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Serving {
  readonly files: Readonly<Record<string, PageFile>>;
  readonly gate: Gate;
  readonly options: ExplorerOptions;
}

async function serve(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  const { files, gate, options } = serving;
  const path = request.url ?? "";
  const refusal = findRefusal(request, path.startsWith("/api/"), gate);
  const file = Object.hasOwn(files, path) ? files[path] : undefined;
  const handle = Object.hasOwn(ROUTES, path) ? ROUTES[path] : undefined;
  if (refusal) return refuse(response, refusal.status, refusal.message);
  if (file && request.method === "GET") return send(response, 200, file.type, file.content);
  if (!handle || request.method !== "POST") return refuse(response, 404, "There is nothing at this address.");
  try {
    answer(response, 200, await handle(await readJson(request), options));
  } catch (error) {
    if (error instanceof UserError) refuse(response, 400, error.message, error.fix);
    else refuse(response, 500, "A defect of the explorer.", "Report it, with what was called.");
  }
}

function refuse(response: ServerResponse, status: number, message: string, fix = ""): void {
  // What was not read of a body ends with the connection.
  response.setHeader("connection", "close");
  answer(response, status, { error: { message, fix } } satisfies ErrorAnswer);
}

const answer = (response: ServerResponse, status: number, body: object): void =>
  send(response, status, "application/json", JSON.stringify(body));

function send(response: ServerResponse, status: number, type: string, content: string): void {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    "content-type": `${type}; charset=utf-8`,
    "content-length": String(Buffer.byteLength(content)),
  });
  response.end(content);
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", ({ code }: NodeJS.ErrnoException) => {
      reject(
        new UserError(`The port ${port} of ${HOST} cannot be listened on (${code}).`, "Name another with --port."),
      );
    });
    server.listen(port, HOST, resolve);
  });
  return (server.address() as AddressInfo).port;
}
