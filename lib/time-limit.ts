/** A signal that is aborted after a time, or once another signal is. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** Whether it was the time that ended it. */
  hasPassed(): boolean;
  /** Releases the timer and the other signal. */
  clear(): void;
}

/** Not AbortSignal.any: on Node 20 a long-lived signal keeps something of every signal that was derived from it. */
export function startTimeLimit(timeoutMs: number, outer: AbortSignal | undefined): TimeLimit {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  let hasPassed = false;
  const timer = setTimeout(() => {
    hasPassed = true;
    abort();
  }, timeoutMs);
  outer?.addEventListener("abort", abort, { once: true });
  return {
    signal: controller.signal,
    hasPassed: () => hasPassed,
    clear: () => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", abort);
    },
  };
}
