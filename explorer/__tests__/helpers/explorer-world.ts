import { request } from "node:http";
import { ManualClock } from "../../../__tests__/helpers/manual-clock";
import { REVISIONS, SEED_REVISION } from "../../../contract/vendor/revisions";
import { type LocalCloud, startLocalCloud, TEST_USERS } from "../../../local-cloud";
import { type Explorer, type ExplorerOptions, startExplorer } from "../..";

export const NEWEST = REVISIONS.at(-1)?.date ?? SEED_REVISION;

/** An explorer before real local clouds, one for each revision that is asked for. */
export class ExplorerWorld {
  private constructor(
    readonly explorer: Explorer,
    readonly clouds: Map<string, LocalCloud>,
    readonly clock: ManualClock,
  ) {}

  static async start(more: Partial<ExplorerOptions> = {}): Promise<ExplorerWorld> {
    const clouds = new Map<string, LocalCloud>();
    const clock = new ManualClock();
    const explorer = await startExplorer({
      clock,
      revision: SEED_REVISION,
      region: "ap-singapore",
      testUsers: TEST_USERS.map(({ name, about }) => ({ name, about })),
      localCloud: async (contract) => {
        const cloud = clouds.get(contract) ?? (await startLocalCloud({ contract, clock }));
        clouds.set(contract, cloud);
        return { url: cloud.url, credentials: cloud.cloud.account };
      },
      ...more,
    });
    return new ExplorerWorld(explorer, clouds, clock);
  }

  get url(): URL {
    return new URL(this.explorer.url);
  }

  get token(): string {
    return this.url.hash.replace("#token=", "");
  }

  /** A request as whoever may send it, or with anything about it made wrong. */
  send(
    path: string,
    { method = "POST", headers = {}, body = "{}" }: { method?: string; headers?: object; body?: string } = {},
  ): Promise<{ readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly text: string }> {
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          host: "127.0.0.1",
          port: this.url.port,
          path,
          method,
          headers: { host: this.url.host, "x-explorer-token": this.token, ...headers },
          agent: false,
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
          incoming.on("end", () =>
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              text: Buffer.concat(chunks).toString(),
            }),
          );
        },
      );
      outgoing.on("error", reject);
      outgoing.end(method === "GET" ? undefined : body);
    });
  }

  /** What a route answers to a body. */
  async ask<T>(path: string, body: object): Promise<T> {
    const { text } = await this.send(path, { body: JSON.stringify(body) });
    return JSON.parse(text) as T;
  }

  async close(): Promise<void> {
    await this.explorer.close();
    for (const cloud of this.clouds.values()) await cloud.close();
  }
}
