import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endpointConfig } from "../../constructs/token-endpoint/endpoint-config";
import { bundle } from "../../constructs/token-function/bundle";
import { loadEnvironment } from "../../environments/load-environment";
import { tokenEndpointProps } from "../../environments/token-endpoint-props";
import { PROJECT_ROOT } from "../../lib/project-root";
import { type Measurement, median } from "./measurement";

const RUNS = 15;

/** The least that answers. */
const BARE = `
require("node:http")
  .createServer((request, response) => response.writeHead(200, { "content-type": "application/json" }).end('{"status":"ok"}'))
  .listen({ host: "0.0.0.0", port: 9000 });
`;

/**
 * Leads what is listened on to a socket of the file system, because a run must not need a port, and says when it is
 * there.
 */
const LISTEN = `
const { Server } = require("node:net");
const { listen } = Server.prototype;
Server.prototype.listen = function () {
  return listen.call(this, process.env.SOCKET, () => process.stdout.write("ready"));
};
`;

async function firstAnswer(child: ChildProcess, socketPath: string): Promise<number> {
  await once(child.stdout as NodeJS.ReadableStream, "data");
  const asked = request({ socketPath, path: "/v1/health" }).end();
  const [response] = await once(asked, "response");
  response.resume();
  await once(response, "end");
  return response.statusCode;
}

/** Milliseconds from the start of a process to its first answer. */
async function startMs(file: string, preload: string, socket: string): Promise<number> {
  rmSync(socket, { force: true });
  const started = performance.now();
  const child = spawn(process.execPath, ["--require", preload, file], {
    env: { SOCKET: socket },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const status = await firstAnswer(child, socket);
  const elapsed = performance.now() - started;
  child.kill("SIGKILL");
  await once(child, "close");
  if (status !== 200) throw new Error(`${file} answered with ${status}`);
  return elapsed;
}

/**
 * The endpoint's server against the least server there can be: started in turn, each in a fresh process, medians
 * compared.
 */
export async function measureColdStart(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  try {
    const preload = file("listen.cjs", LISTEN);
    const bare = file("bare.js", BARE);
    const server = file("server.js", bundle(join(PROJECT_ROOT, "functions", "tokens", "web.ts")));
    file("config.json", JSON.stringify(endpointConfig(tokenEndpointProps(loadEnvironment("dev")), "bench-keys")));
    const pairs: { readonly ours: number; readonly bare: number }[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const socket = join(folder, "socket");
      pairs.push({ ours: await startMs(server, preload, socket), bare: await startMs(bare, preload, socket) });
    }
    const [ours, theirs] = [median(pairs.map((pair) => pair.ours)), median(pairs.map((pair) => pair.bare))];
    return [
      {
        name: "cold start of the endpoint / of a bare server",
        detail: `${ours.toFixed(0)} ms / ${theirs.toFixed(0)} ms from the process to the first answer, medians of ${RUNS}`,
        value: ours / theirs,
        bound: 1.5,
        unit: "ratio",
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
