/** One measured figure and the bound it is compared with. */
export interface Measurement {
  readonly name: string;
  /** What was measured, as text: the raw figures. */
  readonly detail: string;
  readonly value: number;
  /** Largest value that is within bounds. */
  readonly bound: number;
  readonly unit: string;
}

/** The middle of an odd number of values, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}
