import { gatewayLimit, type QuotaShare } from "../contract/quota";
import type { ResolvedEnvironment } from "./resolved-environment";

/** Id of an environment's stack: what `cdktf deploy` calls it, as in `npx cdktf deploy 'token-endpoint-*'`. */
export const stackIdFor = (environment: string): string => `token-endpoint-${environment}`;

/** What an environment's function can send to faceid, and what it may. */
export const quotaShare = ({ quota, function: fn, endpoint, store }: ResolvedEnvironment): QuotaShare => ({
  ...quota,
  ...gatewayLimit(endpoint.gateway),
  maxInstances: fn.maxInstances,
  instanceRequestsPerSecond: fn.requestsPerSecond,
  ...(store && { storeReserve: store.reserve }),
});

/** Whether callers of an environment's endpoint have to sign each request with a key of the account. */
export const wantsSignedRequests = ({ endpoint: { gateway } }: Pick<ResolvedEnvironment, "endpoint">): boolean =>
  gateway.kind === "function-url" && gateway.callerAuthentication === "cam";
