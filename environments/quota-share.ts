import type { QuotaShare } from "../contract/quota";
import type { ResolvedEnvironment } from "./resolved-environment";

/** What an environment's function can send to faceid, and what it may. */
export const quotaShare = ({ quota, function: fn }: ResolvedEnvironment): QuotaShare => ({
  ...quota,
  maxInstances: fn.maxInstances,
  instanceRequestsPerSecond: fn.requestsPerSecond,
});
