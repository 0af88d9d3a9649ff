import { closest, distance } from "fastest-levenshtein";

/** Digits are not spelling: 4 is not nearly 1. */
const NUMBER = /^[-+]?\d+(\.\d+)?$/;

/**
 * The allowed value that looks most like what was typed, or undefined when none is close.
 * Compared without regard to case; "close" is at most a third of the longer text's length, and at least one edit, or
 * two behind the same first letter.
 */
export function nearest(got: string, allowed: readonly string[]): string | undefined {
  if (allowed.length === 0 || NUMBER.test(got)) return undefined;
  const lower = got.toLowerCase();
  const byLower = new Map(allowed.map((value) => [value.toLowerCase(), value]));
  const candidate = closest(lower, [...byLower.keys()]);
  const atLeast = lower[0] === candidate[0] ? 2 : 1;
  const limit = Math.max(atLeast, Math.floor(Math.max(lower.length, candidate.length) / 3));
  return distance(lower, candidate) <= limit ? byLower.get(candidate) : undefined;
}

/** ` Did you mean "x"?`, or an empty text when no allowed value is close. */
export function didYouMean(got: string, allowed: readonly string[]): string {
  const near = nearest(got, allowed);
  return near === undefined ? "" : ` Did you mean "${near}"?`;
}
