import { execFileSync } from "node:child_process";

/**
 * A process and everything below it, parents first. `cdktf` gives Terraform a session of its own, so one process group
 * is not enough.
 */
export function descendants(pid: number, parents: ReadonlyMap<number, number>): number[] {
  const children = [...parents].filter(([, parent]) => parent === pid).map(([child]) => child);
  return [pid, ...children.flatMap((child) => descendants(child, parents))];
}

/** Ends a process of ours and everything below it with SIGKILL, which none of them can answer. */
export function killTree(pid: number): void {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  const parents = new Map(lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number]));
  for (const found of descendants(pid, parents)) {
    try {
      process.kill(found, "SIGKILL");
    } catch (error) {
      // It has ended since it was listed.
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }
}
