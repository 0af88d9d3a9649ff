import { readFileSync } from "node:fs";
import { setTimeout as after } from "node:timers/promises";

/** Long enough for a process to start or end on a busy machine, shorter than a test may take. */
const DEADLINE_MS = 20_000;

/** Between two looks, milliseconds: asking without a pause takes the core from whatever is waited for. */
const PAUSE_MS = 2;

/** Gives way to everything else until something is so. @throws Error when it never is */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}.`);
    await after(PAUSE_MS);
  }
}

/** Resolves once a process has ended, although nobody may have asked how. @throws Error when it does not */
export function processEnded(pid: number): Promise<void> {
  return until(`the process ${pid} has ended`, () => !runs(pid));
}

/** Of a process that has ended its number remains until its parent, for an orphan the machine's first process, asks how. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
