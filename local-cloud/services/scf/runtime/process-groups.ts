import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, realpathSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const REAPER = join(__dirname, "reaper.sh");

/** What outlives this process for a moment. */
interface Reaper {
  readonly folder: string;
  readonly process: ChildProcess;
  readonly input: Socket;
}

/**
 * The processes of functions, each with a group of its own, and the folder of all that is written for them. None of it
 * outlives the local cloud, not even one that is killed: a shell waits for the end of the pipe to it, and cleans up. On
 * Linux it finds what left its group too, unless that has both another folder and none of its variables.
 */
export class ProcessGroups {
  private started: Reaper | undefined;

  /** A new folder that only this user can enter. @param prefix of its name */
  newFolder(prefix: string): string {
    return mkdtempSync(join(this.reaper.folder, prefix));
  }

  /** Starts a process. What is left of its group ends with it. */
  start(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
    const { input } = this.reaper;
    const child = spawn(command, args, { ...options, detached: true });
    const { pid } = child;
    if (pid === undefined) return child;
    input.write(`+ ${pid}\n`);
    child.on("exit", () => {
      killGroup(pid);
      input.write(`- ${pid}\n`);
    });
    return child;
  }

  /** Ends what left its group, and removes the folder. Every other process has ended by then. */
  async close(): Promise<void> {
    if (!this.started) return;
    const { folder, process: reaper, input } = this.started;
    this.started = undefined;
    const runs = reaper.pid !== undefined && reaper.exitCode === null && reaper.signalCode === null;
    const ended = runs ? once(reaper, "exit") : undefined;
    input.end();
    await ended;
    // It may have been killed before.
    await rm(folder, { recursive: true, force: true });
  }

  private get reaper(): Reaper {
    this.started ??= startReaper();
    return this.started;
  }
}

/** Ends a process and every process that it started. */
export function endProcess({ pid, exitCode, signalCode }: ChildProcess): void {
  // One that has ended took its group with it, and its number may be another's by now.
  if (pid !== undefined && exitCode === null && signalCode === null) killGroup(pid);
}

function killGroup(group: number): void {
  try {
    process.kill(-group, "SIGKILL");
  } catch (error) {
    // No process is left, which macOS reports as EPERM.
    if (!["ESRCH", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

function startReaper(): Reaper {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "scf-")));
  const reaper = spawn("/bin/sh", [REAPER, folder], {
    cwd: "/",
    env: { PATH: process.env["PATH"] },
    stdio: ["pipe", "ignore", "ignore"],
    // Neither Ctrl-C nor the end of the terminal concerns it.
    detached: true,
  });
  const input = reaper.stdin as Socket;
  // Without it functions run all the same; only a local cloud that is killed leaves something behind.
  reaper.on("error", () => {});
  input.on("error", () => {});
  reaper.unref();
  input.unref();
  return { folder, process: reaper, input };
}
