import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../lib/project-root";
import { buildLocalCloud } from "../../operations/package/build-local-cloud";
import { type Measurement, median } from "./measurement";
import { type Load, sendRequests, signedRequest } from "./signed-load";

const ROOM = join(PROJECT_ROOT, "local-cloud");
const BIN = join(ROOM, "bin", "tencent-local-cloud.cjs");
const STARTS = 5;
const ROUNDS = 9;
const REQUESTS_A_ROUND = 3_000;
const SETTLED = 2_000;
/** After which V8 has compiled what answers a request. */
const WARM = 12_000;
const REQUESTS = 200_000;
const SECRET_KEY = "EXAMPLE";
/**
 * Keeps V8's young generation as large as it is after a few requests, MiB a half. By itself it grows under load, to 32 MB
 * and no further, however little is kept: 78 MB resident after 2,000 requests and 107 MB after 200,000.
 */
const FIXED_YOUNG_GENERATION = "--max-semi-space-size=4";

/** What a server in a process of its own reports about it. */
interface Usage {
  readonly cpuUs: number;
  /** Bytes of live objects, those outside the heap included. */
  readonly live: number;
  /** Bytes that are resident. */
  readonly resident: number;
}

const AROUND = `
process.on("message", (message) => {
  if (message === "settle") { gc(); gc(); }
  const { user, system } = process.cpuUsage();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send({ cpuUs: user + system, live: heapUsed + external, resident: rss });
});
process.on("disconnect", () => process.exit());
`;
const LOCAL_CLOUD = `${AROUND}
require(${JSON.stringify(join(ROOM, "dist", "index.js"))})
  .startLocalCloud({ secretKey: ${JSON.stringify(SECRET_KEY)} })
  .then(({ port, cloud }) => process.send({ port, secretId: cloud.account.secretId }));
`;
const ECHO = `${AROUND}
const server = require("node:http").createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk)).on("end", () => response.end(Buffer.concat(chunks)));
});
server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port, secretId: "AKIDEXAMPLE" }));
`;

class Server {
  private constructor(
    private readonly child: ChildProcess,
    private readonly load: Load,
  ) {}

  static async start(program: string, ...options: string[]): Promise<Server> {
    const stdio = ["ignore", "inherit", "inherit", "ipc"] as const;
    const child = spawn(process.execPath, ["--expose-gc", ...options, "-e", program], { stdio: [...stdio] });
    const [{ port, secretId }] = (await once(child, "message")) as [{ port: number; secretId: string }];
    return new Server(child, { port, request: signedRequest({ secretId, secretKey: SECRET_KEY }) });
  }

  /**
   * With `settle` after two full collections, which cost more than many requests: the second waits until what the first
   * found is swept, and its pages are free.
   */
  async usage(how: "now" | "settle"): Promise<Usage> {
    this.child.send(how);
    return ((await once(this.child, "message")) as [Usage])[0];
  }

  /** The processor's time of each of some requests, microseconds. */
  async cost(requests: number): Promise<number> {
    const before = await this.usage("now");
    await sendRequests(this.load, requests);
    return ((await this.usage("now")).cpuUs - before.cpuUs) / requests;
  }

  stop(): void {
    this.child.disconnect();
  }
}

/** From `node` to the first answer, milliseconds. */
async function readyMs(): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [BIN, "--quiet"], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    let said = "";
    for await (const chunk of child.stdout) {
      said += String(chunk);
      const url = /_URL=(\S+)\n/.exec(said)?.[1];
      if (url === undefined) continue;
      await (await fetch(`${url}/_local/health`)).text();
      return performance.now() - started;
    }
    throw new Error("the local cloud ended before it was ready");
  } finally {
    child.kill();
  }
}

function nothingMs(): number {
  const started = performance.now();
  spawnSync(process.execPath, ["-e", "0"]);
  return performance.now() - started;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

async function measureReady(): Promise<Measurement> {
  const [ready, nothing]: [number[], number[]] = [[], []];
  for (let start = 0; start < STARTS; start += 1) {
    nothing.push(nothingMs());
    ready.push(await readyMs());
  }
  return {
    name: "local cloud, from node to the first answer",
    detail: `median of ${STARTS}; node -e 0 takes ${median(nothing).toFixed(0)} ms next to it`,
    value: median(ready),
    bound: 300,
    unit: "ms",
  };
}

async function measureCost(): Promise<Measurement> {
  const [local, echo] = [await Server.start(LOCAL_CLOUD), await Server.start(ECHO)];
  try {
    await local.cost(WARM);
    await echo.cost(WARM);
    const [costs, echoCosts]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      costs.push(await local.cost(REQUESTS_A_ROUND));
      echoCosts.push(await echo.cost(REQUESTS_A_ROUND));
    }
    return {
      name: "a request signed with TC3 / one to a bare server that echoes it",
      detail: `${median(costs).toFixed(0)} / ${median(echoCosts).toFixed(0)} µs of the processor, medians of ${ROUNDS} rounds of ${REQUESTS_A_ROUND}`,
      value: median(costs) / median(echoCosts),
      bound: 1 / 0.4,
      unit: "ratio",
    };
  } finally {
    local.stop();
    echo.stop();
  }
}

async function measureMemory(): Promise<Measurement[]> {
  const local = await Server.start(LOCAL_CLOUD, FIXED_YOUNG_GENERATION);
  try {
    const atRest = await local.usage("settle");
    await local.cost(SETTLED);
    const settled = await local.usage("settle");
    await local.cost(REQUESTS - SETTLED);
    const after = await local.usage("settle");
    const growth = (kind: "live" | "resident", how: string): Measurement => ({
      name: `local cloud, ${kind} memory after ${REQUESTS} requests / after ${SETTLED}`,
      detail: `${megabytes(after[kind])} / ${megabytes(settled[kind])}${how}`,
      value: after[kind] / settled[kind],
      bound: 1.1,
      unit: "ratio",
    });
    return [
      {
        name: "local cloud, memory at rest",
        detail: "resident",
        value: atRest.resident / 1e6,
        bound: 90,
        unit: "MB",
      },
      growth("live", ""),
      growth("resident", ` with ${FIXED_YOUNG_GENERATION}`),
    ];
  } finally {
    local.stop();
  }
}

/** The packed local cloud: its start, its memory, and what a request signed with TC3 costs it. */
export async function measureLocalCloud(): Promise<Measurement[]> {
  buildLocalCloud(join(ROOM, "dist"));
  return [await measureReady(), await measureCost(), ...(await measureMemory())];
}
