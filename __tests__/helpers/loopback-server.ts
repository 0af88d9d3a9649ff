import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from "node:http";
import { createServer as createTlsServer, type ServerOptions } from "node:https";
import type { AddressInfo } from "node:net";

/** A request with its whole body. */
export interface ReceivedRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export async function readRequest(request: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const { method = "", url: path = "", headers } = request;
  let text: string | undefined;
  return {
    method,
    path,
    headers,
    // Of the megabytes that are too many nobody reads one.
    get body() {
      text ??= Buffer.concat(chunks).toString("utf8");
      return text;
    },
  };
}

/** A real HTTP server on loopback, on a port that the system picks. */
export class LoopbackServer {
  private constructor(
    private readonly server: Server,
    readonly port: number,
    /** `http://127.0.0.1:PORT` */
    readonly url: string,
  ) {}

  /** @param identity certificate and key of a server that speaks https @default - http */
  static async start(listener: RequestListener, identity?: ServerOptions): Promise<LoopbackServer> {
    const server = identity ? createTlsServer(identity, listener) : createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    return new LoopbackServer(server, port, `${identity ? "https" : "http"}://127.0.0.1:${port}`);
  }

  /** Stops listening and ends every connection. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }
}
