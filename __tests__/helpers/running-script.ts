import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { ENVIRONMENTS_VARIABLE } from "../../environments/find-environments";
import { ENVIRONMENTS_FOLDER } from "../fixtures/environments-folder";
import { compiledScript, ROOT } from "./compiled-script";

export interface ScriptOptions {
  /** The project whose script it is, compiled by `compileScripts`. @default - this one */
  readonly project?: string;
  /** The folder of its environments, for a command of this project. @default - that of the tests */
  readonly environments?: string;
  /** @default - the project's root, as under npm */
  readonly cwd?: string;
  /** Added to PATH, NO_COLOR and the folder of environments, which is all that is given. */
  readonly env?: NodeJS.ProcessEnv;
  /** Descriptor of an open file that stdout goes to. @default - it is read */
  readonly stdout?: number;
}

/**
 * A command in a child process, compiled, with colours off: the file's name for one of scripts/, else its path from the
 * root.
 */
export class RunningScript {
  stdout = "";
  stderr = "";
  private readonly child: ChildProcess;

  constructor(name: string, args: readonly string[] = [], options: ScriptOptions = {}) {
    const { project = ROOT, cwd = project, stdout = "pipe" } = options;
    const { environments = project === ROOT ? ENVIRONMENTS_FOLDER : undefined } = options;
    const file = join(project, name.includes("/") ? `${name}.ts` : `scripts/${name}.ts`);
    this.child = spawn(process.execPath, [compiledScript(file, project), ...args], {
      cwd,
      env: {
        PATH: process.env["PATH"],
        NO_COLOR: "1",
        ...(environments !== undefined && { [ENVIRONMENTS_VARIABLE]: environments }),
        ...options.env,
      },
      stdio: ["ignore", stdout, "pipe"],
    });
    this.child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.stdout += text;
    });
    this.child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.stderr += text;
    });
  }

  /** Waits until something was written to stderr. @throws Error when the script ends first */
  async says(pattern: RegExp): Promise<void> {
    const ended = this.ended().then((code) => {
      throw new Error(`the script ended with ${code} before it said ${pattern}: ${this.stderr}`);
    });
    ended.catch(() => {});
    while (!pattern.test(this.stderr)) {
      await Promise.race([once(this.child.stderr as NodeJS.ReadableStream, "data"), ended]);
    }
  }

  /** Sends Ctrl-C, or another signal. */
  interrupt(signal: NodeJS.Signals = "SIGINT"): void {
    this.child.kill(signal);
  }

  /** Reads no more of stdout, as `head` does when it has enough. */
  stopReading(): void {
    this.child.stdout?.destroy();
  }

  /** The exit code, once the script has ended and all of its output was read. */
  async ended(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, "close");
    return this.child.exitCode;
  }
}
