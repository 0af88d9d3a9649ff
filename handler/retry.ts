import type { Clock } from "../lib/clock";

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

/** The pause before the second attempt is at most this; it doubles from attempt to attempt. Milliseconds. */
const BASE_MS = 200;

/** No pause is longer. Milliseconds. */
const CAP_MS = 2_000;

/**
 * Runs something until it succeeds, may not be repeated, or there is no attempt or no time left; then the last failure is thrown.
 * Pauses have full jitter: any length up to the exponential bound, so that instances do not retry in step.
 */
export async function withRetries<T>(run: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { clock, random, deadline } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      const pauseMs = random() * Math.min(CAP_MS, BASE_MS * 2 ** (attempt - 1));
      if (attempt >= options.attempts || !options.isRetryable(error) || clock.now() + pauseMs >= deadline) throw error;
      await clock.sleep(pauseMs);
    }
  }
}
