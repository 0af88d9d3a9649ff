/** The pause before the second attempt is at most this; it doubles from attempt to attempt. Milliseconds. */
const BASE_MS = 200;

/** No pause is longer. Milliseconds. */
const CAP_MS = 2_000;

/**
 * The pause after a failed attempt, in milliseconds, with full jitter: any length up to the exponential bound, so
 * that clients do not retry in step.
 * @param attempt the one that failed, from 1
 * @param random a number from 0 up to but not including 1
 */
export const backoffMs = (attempt: number, random: () => number): number =>
  random() * Math.min(CAP_MS, BASE_MS * 2 ** (attempt - 1));
