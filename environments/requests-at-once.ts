import { requestsAtOnce as requestsUnderWay } from "../contract/endpoint/requests-at-once";
import type { ResolvedEnvironment } from "./resolved-environment";

/**
 * Requests that a run of checks has under way at the same time: no more than the endpoint's instances work on together.
 */
export const requestsAtOnce = ({ function: fn }: Pick<ResolvedEnvironment, "function">): number => requestsUnderWay(fn);
