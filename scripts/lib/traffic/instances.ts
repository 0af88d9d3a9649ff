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
}

/** Every process, as `ps` of Linux and macOS lists it. */
function processes(): Row[] {
  const listed = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" });
  return listed
    .trim()
    .split("\n")
    .map((line) => {
      const [pid = 0, parent = 0, kilobytes = 0] = line.trim().split(/\s+/).map(Number);
      return { pid, parent, bytes: kilobytes * 1_024 };
    });
}

/** The instances that run: the children of this process that lead a process group, which the local cloud alone gives them. */
export function runningInstances(): Instance[] {
  const rows = processes();
  const treeBytes = (pid: number): number =>
    rows.filter(({ parent }) => parent === pid).reduce((sum, child) => sum + treeBytes(child.pid), 0) +
    (rows.find((row) => row.pid === pid)?.bytes ?? 0);
  return rows
    .filter(({ pid, parent }) => parent === process.pid && leadsGroup(pid))
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
