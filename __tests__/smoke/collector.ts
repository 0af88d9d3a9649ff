import { LoopbackServer, type ReceivedRequest, readRequest } from "../helpers/loopback-server";

/**
 * A real HTTP server on loopback that takes what is pushed to it, and answers with these statuses in turn, the last one
 * for ever.
 */
export class Collector {
  private constructor(
    private readonly server: LoopbackServer,
    readonly received: ReceivedRequest[],
  ) {}

  static async start(statuses: readonly number[] = [200], headers: Record<string, string> = {}): Promise<Collector> {
    const received: ReceivedRequest[] = [];
    const server = await LoopbackServer.start(async (request, response) => {
      const count = received.push(await readRequest(request));
      const status = statuses[Math.min(count, statuses.length) - 1];
      // Status 0 is no answer at all.
      if (status) response.writeHead(status, headers).end("a body that must not be shown");
    });
    return new Collector(server, received);
  }

  get url(): string {
    return this.server.url;
  }

  close(): Promise<void> {
    return this.server.close();
  }
}
