import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";

const PROGRAM = "redis-server";

/** Whether this machine has a Redis to start. */
export const HAS_REDIS = spawnSync(PROGRAM, ["--version"]).status === 0;

export const PASSWORD = "PasswordOfTestsEXAMPLE";

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

/** Files of a server that speaks TLS, PEM. */
export interface TlsFiles {
  readonly certificate: string;
  readonly key: string;
  readonly authority: string;
}

/** A Redis of your own, which forgets everything when it stops. */
export class RedisServer {
  private constructor(
    readonly port: number,
    private readonly tls: TlsFiles | undefined,
    private child: ChildProcess,
  ) {}

  /** @param tls with which it speaks only TLS @default - it does not */
  static async start(tls?: TlsFiles): Promise<RedisServer> {
    const port = await unusedPort();
    return new RedisServer(port, tls, await launch(port, tls));
  }

  /** Kills it, as a machine that fails does. */
  async kill(): Promise<void> {
    const ended = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await ended;
  }

  /** Starts it again at the same port, empty. */
  async restart(): Promise<void> {
    this.child = await launch(this.port, this.tls);
  }

  async close(): Promise<void> {
    if (isUp(this.child)) await this.kill();
  }
}

const isUp = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;

const tlsArguments = ({ certificate, key, authority }: TlsFiles, port: number): string[] => [
  ...["--port", "0", "--tls-port", String(port), "--tls-auth-clients", "no"],
  ...["--tls-cert-file", certificate, "--tls-key-file", key, "--tls-ca-cert-file", authority],
];

async function launch(port: number, tls: TlsFiles | undefined): Promise<ChildProcess> {
  const listening = tls ? tlsArguments(tls, port) : ["--port", String(port)];
  const rest = ["--bind", "127.0.0.1", "--requirepass", PASSWORD, "--save", "", "--dir", tmpdir()];
  const server = spawn(PROGRAM, [...listening, ...rest], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  for await (const chunk of server.stdout) {
    output += String(chunk);
    if (output.includes("Ready to accept connections")) break;
  }
  if (!isUp(server)) throw new Error(`redis-server did not start: ${output}`);
  return server;
}
