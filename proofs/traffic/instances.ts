import { execFileSync } from "node:child_process";

/** A process tree that this process started: an instance of a function. */
export interface Instance {
  readonly pid: number;
  /** Resident memory of the tree, bytes. */
  readonly residentBytes: number;
}

interface Row {
  readonly pid: number;
  readonly parent: number;
  readonly bytes: number;
  readonly command: string;
}

/** Every process, as `ps` of Linux and macOS lists it. */
function processes(): Row[] {
  const listed = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss=,args="], { encoding: "utf8" });
  return listed
    .trim()
    .split("\n")
    .map((line) => {
      const [pid, parent, kilobytes, ...command] = line.trim().split(/\s+/);
      return { pid: Number(pid), parent: Number(parent), bytes: Number(kilobytes) * 1_024, command: command.join(" ") };
    });
}

/** The shell of the local cloud that cleans up after it. It leads a group too, and is not an instance. */
const REAPER = /reaper\.sh/;

/**
 * The instances that run: the children of this process that lead a process group, which only the local cloud gives
 * them.
 */
export function runningInstances(): Instance[] {
  const rows = processes();
  const treeBytes = (pid: number): number =>
    rows.filter(({ parent }) => parent === pid).reduce((sum, child) => sum + treeBytes(child.pid), 0) +
    (rows.find((row) => row.pid === pid)?.bytes ?? 0);
  return rows
    .filter(({ pid, parent, command }) => parent === process.pid && !REAPER.test(command) && leadsGroup(pid))
    .map(({ pid }) => ({ pid, residentBytes: treeBytes(pid) }));
}

function leadsGroup(pid: number): boolean {
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Kills an instance with everything that it started, as a platform that runs out of memory does. */
export function killInstance({ pid }: Instance): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // It ended by itself.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
