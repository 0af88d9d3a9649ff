import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import type { Variables } from "../../lib/variables";
import { killTree } from "./kill-tree";

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
}

const TAIL_LINES = 25;

/** A command of a stage did not end as it should have. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** Runs commands and keeps everything they print in one file. */
export class CommandLog {
  private running: ChildProcess | undefined;

  constructor(readonly file: string) {}

  /** Kills the command that runs, with everything it started; without a warning, as the end of a machine would. */
  async kill(): Promise<void> {
    const { running } = this;
    if (running?.pid === undefined) return;
    const ended = new Promise((resolve) => running.once("close", resolve));
    killTree(running.pid);
    await ended;
  }

  /**
   * @param expected exit codes that are right @default [0]
   * @throws CommandError with the command's last lines
   */
  async run(
    command: string,
    args: readonly string[],
    options: { readonly cwd: string; readonly env: Variables },
    expected: readonly number[] = [0],
  ): Promise<CommandResult> {
    appendFileSync(this.file, `\n$ ${[command, ...args].join(" ")}\n`);
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    this.running = child;
    let stdout = "";
    let output = "";
    const keep = (colored: string): void => {
      const text = stripVTControlCharacters(colored);
      output += text;
      appendFileSync(this.file, text);
    };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      keep(text);
    });
    child.stderr.setEncoding("utf8").on("data", keep);
    const code = await new Promise<number>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (status) => resolve(status ?? -1));
    });
    this.running = undefined;
    if (expected.includes(code)) return { code, stdout };
    const tail = output.trimEnd().split("\n").slice(-TAIL_LINES).join("\n");
    throw new CommandError(
      `${command} ${args[0] ?? ""} ended with ${code}, expected ${expected.join(" or ")}:\n${tail}`,
    );
  }
}
