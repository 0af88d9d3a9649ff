import { TencentTimeoutError } from "./errors";

/** How long a call may take: milliseconds from now, or a signal that ends the wait. */
export type Deadline = number | AbortSignal;

/** A longer timer would fire at once. Milliseconds. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

type Stop = () => void;

function onceDue(deadline: Deadline, giveUp: (reason?: unknown) => void): Stop {
  if (typeof deadline === "number") {
    const timer = setTimeout(giveUp, Math.min(deadline, LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  }
  const abort = () => giveUp(deadline.reason);
  deadline.addEventListener("abort", abort);
  return () => deadline.removeEventListener("abort", abort);
}

/**
 * The result of `start`, or a {@link TencentTimeoutError} when the deadline passes first. The SDK cannot cancel a
 * request, so a late result or failure is dropped; `abandoned` tells `start` that nobody waits any more. Nothing is
 * started after the deadline.
 */
export function withDeadline<T>(
  action: string,
  deadline: Deadline,
  start: (abandoned: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = (cause?: unknown) => new TencentTimeoutError(action, deadline, cause === undefined ? {} : { cause });
  if (typeof deadline === "number" ? !(deadline > 0) : deadline.aborted) return Promise.reject(late());
  return new Promise((resolve, reject) => {
    const abandoned = new AbortController();
    const stop = onceDue(deadline, (cause) => {
      reject(late(cause));
      stop();
      abandoned.abort();
    });
    start(abandoned.signal).then(resolve, reject).finally(stop);
  });
}
