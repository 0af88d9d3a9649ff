import { setTimeout as delay } from "node:timers/promises";

/** The passage of time, injected so that no test waits on the wall clock. */
export interface Clock {
  /** Milliseconds since the epoch. It can jump either way, when somebody sets the clock. */
  now(): number;
  /** Milliseconds since some moment. It never goes back, so an age is measured by it. */
  monotonic(): number;
  /** Resolves after `ms` milliseconds, or as soon as `signal` is aborted; at once when `ms` is not positive. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: async (ms, signal) => {
    if (ms <= 0) return;
    // The only rejection is the abort, and an aborted wait is simply over.
    await delay(ms, undefined, { signal }).catch(() => {});
  },
};
