import { once } from "node:events";
import type { Variables } from "../variables";
import type { CommandContext } from "./context";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** How often to check whether npm is still running. Milliseconds. */
const NPM_LOOK_MS = 500;

/**
 * Calls back once the npm that waits for this process has ended: when it is killed, it passes no signal on.
 * @returns what stops the checks
 */
function whenNpmEnds(variables: Variables, callback: () => void): () => void {
  // A script that takes the place of npm's shell has npm as its parent, and under npx the shell that npm ends.
  if (!/^(exec |'?ekyc\b)/.test(variables["npm_lifecycle_script"] ?? "")) return () => {};
  const { ppid } = process;
  const look = setInterval(() => process.ppid !== ppid && callback(), NPM_LOOK_MS);
  look.unref();
  return () => clearInterval(look);
}

/**
 * Runs something that can be ended by Ctrl-C, SIGTERM, the end of its terminal or of its npm: its signal is aborted,
 * and it says itself what is left to be done. A second Ctrl-C ends the process at once, as always.
 */
export const interruptible =
  (variables: Variables): CommandContext["interruptible"] =>
  async (run) => {
    const controller = new AbortController();
    const abort = (): void => {
      release();
      controller.abort();
    };
    const release = (): void => {
      for (const name of SIGNALS) process.off(name, abort);
      forgetNpm();
    };
    const forgetNpm = whenNpmEnds(variables, abort);
    for (const name of SIGNALS) process.on(name, abort);
    try {
      return await run(controller.signal);
    } finally {
      release();
    }
  };

/** Waits until a signal is aborted. */
export async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, "abort");
}
