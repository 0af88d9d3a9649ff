import { backoffMs } from "./backoff";
import type { Clock } from "./clock";

export interface RetryOptions {
  /** How often to try at most, the first time included. */
  readonly attempts: number;
  /** No attempt begins after this, milliseconds since the epoch. @default - no limit */
  readonly deadline?: number;
  readonly clock: Clock;
  /** A number from 0 up to but not including 1, for the jitter of {@link backoffMs}. @default Math.random */
  readonly random?: () => number;
  readonly isRetryable: (error: unknown) => boolean;
  /** How long to wait after an attempt that failed, in milliseconds, where it says so. @default backoffMs */
  readonly pauseMs?: (error: unknown, attempt: number) => number | undefined;
}

/**
 * Runs something until it succeeds. Throws the last failure when it must not be repeated, or no attempt or no time is
 * left.
 * @param run is given the number of the attempt, from 1
 */
export async function withRetries<T>(run: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> {
  const { attempts, clock, random = Math.random, deadline = Number.POSITIVE_INFINITY, isRetryable } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run(attempt);
    } catch (error) {
      const pauseMs = options.pauseMs?.(error, attempt) ?? backoffMs(attempt, random);
      if (attempt >= attempts || !isRetryable(error) || clock.now() + pauseMs >= deadline) throw error;
      await clock.sleep(pauseMs);
    }
  }
}
