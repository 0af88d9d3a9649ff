import { backoffMs } from "./backoff";
import type { Clock } from "./clock";

export interface RetryOptions {
  /** How often to try at most, the first time included. */
  readonly attempts: number;
  /** No attempt begins after this, milliseconds since the epoch. */
  readonly deadline: number;
  readonly clock: Clock;
  /** A number from 0 up to but not including 1. */
  readonly random: () => number;
  readonly isRetryable: (error: unknown) => boolean;
}

/**
 * Runs something until it succeeds, may not be repeated, or there is no attempt or no time left; then the last failure is thrown.
 */
export async function withRetries<T>(run: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { clock, random, deadline } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      const pauseMs = backoffMs(attempt, random);
      if (attempt >= options.attempts || !options.isRetryable(error) || clock.now() + pauseMs >= deadline) throw error;
      await clock.sleep(pauseMs);
    }
  }
}
