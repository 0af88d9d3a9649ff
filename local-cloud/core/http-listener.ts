import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** An HTTP listener on loopback, on a port that the system picks unless the requested one is free. */
export class HttpListener {
  private constructor(private readonly server: Server) {}

  /**
   * @param serve what it does with a request; the connection ends when it fails
   * @param earlier address of a listener that is gone, whose port is taken again if it is free @default - none
   */
  static async open(serve: Serve, earlier?: string): Promise<HttpListener> {
    const server = createServer((request, response) => {
      serve(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
    });
    const port = Number(earlier === undefined ? 0 : new URL(earlier).port);
    await listen(server, port).catch(() => listen(server, 0));
    return new HttpListener(server);
  }

  /** `http://127.0.0.1:PORT`. */
  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Stops listening and drops what is under way. */
  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}
