import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/**
 * A real HTTP server on loopback that takes what is pushed to it, and answers with these statuses in turn, the last one
 * for ever.
 */
export class Collector {
  readonly received: Received[] = [];
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(statuses: readonly number[] = [200], headers: Record<string, string> = {}): Promise<Collector> {
    let collector: Collector;
    const server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const { method = "", url: path = "" } = request;
      const count = collector.received.push({
        method,
        path,
        headers: request.headers,
        body: Buffer.concat(parts).toString("utf8"),
      });
      const status = statuses[Math.min(count, statuses.length) - 1];
      // Status 0 is no answer at all.
      if (status) response.writeHead(status, headers).end("a body that must not be shown");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    collector = new Collector(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return collector;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
