import { setMaxListeners } from "node:events";
import type { Clock } from "../../lib/clock";
import { BUDGET } from "./budget";

/** Why a check was skipped when a signal ended the run. */
export const INTERRUPTED = "interrupted";

interface EndOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  readonly maxDurationMs: number | undefined;
}

/** What ends a run early. */
export interface EndOfRun {
  /** Aborted with the reason for which what is left is skipped. */
  readonly signal: AbortSignal;
  /** Stops waiting for the end: the run is over. */
  release(): void;
}

/** The end of a run by a signal of the user's, or because its time is up. */
export function watchForEnd({ clock, signal, maxDurationMs }: EndOptions): EndOfRun {
  const ending = new AbortController();
  const over = new AbortController();
  // Every request in flight listens to it; that is not a leak.
  setMaxListeners(0, ending.signal);
  const interrupt = (): void => ending.abort(INTERRUPTED);
  if (signal?.aborted) interrupt();
  signal?.addEventListener("abort", interrupt, { once: true });
  if (maxDurationMs !== undefined) {
    void clock.sleep(maxDurationMs, over.signal).then(() => over.signal.aborted || ending.abort(BUDGET));
  }
  return {
    signal: ending.signal,
    release: () => {
      over.abort();
      signal?.removeEventListener("abort", interrupt);
    },
  };
}
