import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const ROOT = join(__dirname, "../..");
const TSX = pathToFileURL(require.resolve("tsx")).href;

export interface ScriptRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script of scripts/ as npm does, in a child process, and waits for its end. Colours are off. */
export function runScript(
  name: string,
  args: readonly string[] = [],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly input?: string } = {},
): Promise<ScriptRun> {
  const child = spawn(process.execPath, ["--import", TSX, join(ROOT, "scripts", `${name}.ts`), ...args], {
    cwd: options.cwd ?? ROOT,
    env: { PATH: process.env["PATH"], NO_COLOR: "1", ...options.env },
  });
  const chunks = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    chunks.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    chunks.stderr += text;
  });
  child.stdin.end(options.input ?? "");
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, ...chunks }));
  });
}
