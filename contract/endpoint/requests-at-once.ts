/** More would not use the quota better: 20 requests/s that take 400 ms each. */
const MOST = 8;

/** How many requests the instances of a function work on. */
export interface FunctionCapacity {
  /** Most instances that run at the same time. */
  readonly maxInstances: number;
  /** Requests that one instance works on at the same time. */
  readonly concurrency: number;
}

/** Requests that a run of checks has under way at the same time: no more than the instances work on together. */
export const requestsAtOnce = ({ maxInstances, concurrency }: FunctionCapacity): number =>
  Math.min(MOST, maxInstances * concurrency);
