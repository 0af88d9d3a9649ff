import type { ResolvedEnvironment } from "./resolved-environment";

/** With more the quota is not used better: 20 requests/s that take 400 ms each. */
const MOST = 8;

/** Requests that a run of checks has under way at the same time: no more than the endpoint's instances work on together. */
export const requestsAtOnce = ({ function: fn }: Pick<ResolvedEnvironment, "function">): number =>
  Math.min(MOST, fn.maxInstances * fn.concurrency);
