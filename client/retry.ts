/** When a call is repeated. */
export interface RetryOptions {
  /** Requests for one call, at most. @default 3 */
  readonly attempts?: number;
  /** A call whose Retry-After asks for more ends at once. Milliseconds. @default 10_000 */
  readonly maxWaitMs?: number;
}

/** Before the second request without Retry-After, and twice as long before each after it. Milliseconds. */
const FIRST_WAIT_MS = 1_000;

/** Share of a wait that is random, so that callers who were refused together do not come back together. */
const JITTER = 0.5;

/**
 * How long to wait before the next request: never less than Retry-After asks for. Undefined when that is longer than
 * the call may wait.
 *
 * @param attempts requests that were sent
 */
export function waitMs(
  attempts: number,
  retryAfterSeconds: number | undefined,
  maxWaitMs: number,
  random: () => number,
): number | undefined {
  if (retryAfterSeconds !== undefined) {
    const least = retryAfterSeconds * 1_000;
    return least > maxWaitMs ? undefined : Math.min(maxWaitMs, least * (1 + JITTER * random()));
  }
  const most = FIRST_WAIT_MS * 2 ** (attempts - 1);
  return Math.min(maxWaitMs, most * (1 - JITTER * random()));
}

/** Retry-After in seconds (RFC 9110, 10.2.3: seconds or a date); undefined without one. */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null || value.trim() === "") return undefined;
  if (/^\s*\d+\s*$/.test(value)) return Number(value);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1_000);
}

/** Waits, but not longer than a signal lets it. @throws the signal's reason */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const wake = (): void => {
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    const end = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", end, { once: true });
  });
}
