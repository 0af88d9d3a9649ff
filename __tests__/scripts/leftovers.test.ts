import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { builtProject } from "../helpers/built-project";
import { RunningScript } from "../helpers/running-script";
import { temporaryFolder } from "../helpers/temporary-folder";
import { until } from "../helpers/until";

/** Runs a script until a function of it is up. */
async function withFunction(name: string, args: readonly string[]) {
  const cwd = temporaryFolder();
  const TMPDIR = temporaryFolder();
  const script = new RunningScript(name, args, { cwd, env: { TMPDIR } });
  if (name !== "start") {
    await script.says(/ is up at /);
    const [outputs] = name === "local-cloud" ? readdirSync(join(cwd, ".local")) : [];
    if (outputs !== undefined) {
      const file = join(cwd, ".local", outputs, "outputs.dev.json");
      const stack = JSON.parse(readFileSync(file, "utf8")) as Record<string, { endpoint_url: string }>;
      await fetch(`${stack["token-endpoint-dev"]?.endpoint_url}/v1/health`);
    }
  }
  // The endpoint's own server runs outside of any function.
  if (name !== "endpoint")
    await until("a function is up", () => readdirSync(TMPDIR).some((found) => found.startsWith("scf-")));
  return { script, cwd, TMPDIR };
}

// Side by side: each test waits for processes of its own.
describe.each([
  ["start", [], 1],
  ["local-cloud", ["--env", "dev"], 0],
  ["endpoint", ["--env", "dev"], 0],
] as const)("npm run %s", (name, args, code) => {
  it.concurrent.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "leaves nothing behind when it is ended by %s",
    async (signal) => {
      const { script, cwd, TMPDIR } = await withFunction(name, args);
      script.interrupt(signal);
      expect(await script.ended()).toBe(code);
      expect(script.stderr).not.toMatch(/^\s+at /m);
      expect(readdirSync(TMPDIR)).toEqual([]);
      if (existsSync(join(cwd, ".local"))) expect(readdirSync(join(cwd, ".local"))).toEqual([]);
    },
  );
});

it.concurrent("npm start leaves nothing in the folder for temporary files when it has done its work", async () => {
  const { script, cwd, TMPDIR } = await withFunction("start", []);
  expect(await script.ended()).toBe(0);
  expect(readdirSync(TMPDIR)).toEqual([]);
  expect(existsSync(join(cwd, ".local"))).toBe(false);
});

/** The address that a script under npm says it is up at. */
async function readAddress(output: NodeJS.ReadableStream): Promise<string> {
  let said = "";
  for await (const line of createInterface({ input: output })) {
    said += `${line}\n`;
    const [, url] = / is up at (http:\/\/127\.0\.0\.1:\d+)/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error(`the script ended before it was up: ${said}`);
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

/** Within which a command ends after its npm, on a busy machine too. */
const DEADLINE_MS = 20_000;

let project: string;
beforeAll(() => {
  project = builtProject();
});

it.concurrent.each([
  ["npm run local-cloud", "SIGINT"],
  ["npm run local-cloud", "SIGTERM"],
  ["npm run local-cloud", "SIGHUP"],
  ["npm run local-cloud", "SIGKILL"],
  ["npm run endpoint", "SIGKILL"],
  ["npx ekyc local-cloud --port 0", "SIGTERM"],
] as const)("%s ends when its npm alone is ended by %s", async (line, signal) => {
  const [command = "", ...args] = line.split(" ");
  const npm = spawn(command, args, {
    cwd: project,
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      PATH: process.env["PATH"],
      HOME: temporaryFolder(),
      TMPDIR: temporaryFolder(),
      // In a new home npm would ask the registry for its newest release each time.
      npm_config_update_notifier: "false",
    },
    // A group of its own, which is ended below whatever the test finds.
    detached: true,
  });
  try {
    const url = await readAddress(npm.stderr);
    expect(await answers(url)).toBe(true);
    // Only once the command has ended too, which writes to the same pipe.
    const closed = once(npm, "close", { signal: AbortSignal.timeout(DEADLINE_MS) });
    npm.stderr.resume();
    npm.kill(signal);
    await closed;
    expect(await answers(url)).toBe(false);
  } finally {
    endGroup(npm.pid);
  }
});

function endGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, "SIGKILL");
  } catch {
    // It has ended, as it should.
  }
}
