import { closest, distance } from "fastest-levenshtein";

/**
 * The allowed value that looks most like what was typed, or undefined when none is close.
 * Compared without regard to case; "close" is at most a third of the longer text's length, and at least two edits.
 */
export function nearest(got: string, allowed: readonly string[]): string | undefined {
  if (allowed.length === 0) return undefined;
  const lower = got.toLowerCase();
  const byLower = new Map(allowed.map((value) => [value.toLowerCase(), value]));
  const candidate = closest(lower, [...byLower.keys()]);
  const limit = Math.max(2, Math.floor(Math.max(lower.length, candidate.length) / 3));
  return distance(lower, candidate) <= limit ? byLower.get(candidate) : undefined;
}

/** ` Did you mean "x"?`, or an empty text when no allowed value is close. */
export function didYouMean(got: string, allowed: readonly string[]): string {
  const near = nearest(got, allowed);
  return near === undefined ? "" : ` Did you mean "${near}"?`;
}
