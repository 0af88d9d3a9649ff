import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import type { StoreConfig } from "../../contract/endpoint/store";
import { temporaryFolder } from "./temporary-folder";

const PROGRAM = "redis-server";

/** Whether this machine has a Redis to start. */
export const HAS_REDIS = spawnSync(PROGRAM, ["--version"]).status === 0;

/** Tests that need a Redis; skipped, with the reason in their title, where there is none. */
export const describeWithRedis = (title: string, tests: () => void): void =>
  HAS_REDIS ? describe(title, tests) : describe.skip(`${title} (skipped: no ${PROGRAM} on this machine)`, tests);

export const PASSWORD = "PasswordOfTestsEXAMPLE";

/** A Redis on this machine, but for its port. */
export const STORE: Omit<StoreConfig, "port"> = {
  host: "127.0.0.1",
  tls: false,
  secretName: "store",
  requestsPerSecond: 20,
  instanceReserve: 0,
};

/** A port on which nothing listens. */
export async function unusedPort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** A Redis of one's own, which forgets everything when it stops. */
export class RedisServer {
  private constructor(
    readonly port: number,
    private readonly folder: string,
    private process: ChildProcess,
  ) {}

  static async start(): Promise<RedisServer> {
    const [port, folder] = [await unusedPort(), temporaryFolder()];
    return new RedisServer(port, folder, await launch(port, folder));
  }

  /** Kills it, as a machine that fails does. */
  async kill(): Promise<void> {
    const ended = once(this.process, "exit");
    this.process.kill("SIGKILL");
    await ended;
  }

  /** Starts it again at the same port, empty. */
  async restart(): Promise<void> {
    this.process = await launch(this.port, this.folder);
  }

  async close(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) await this.kill();
  }
}

async function launch(port: number, folder: string): Promise<ChildProcess> {
  const server = spawn(
    PROGRAM,
    ["--port", String(port), "--bind", "127.0.0.1", "--requirepass", PASSWORD, "--save", "", "--dir", folder],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let output = "";
  for await (const chunk of server.stdout) {
    output += String(chunk);
    if (output.includes("Ready to accept connections")) break;
  }
  if (server.exitCode !== null) throw new Error(`redis-server did not start: ${output}`);
  return server;
}
