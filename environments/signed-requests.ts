import type { ResolvedEnvironment } from "./resolved-environment";

/** Whether callers of an environment's endpoint have to sign each request with a key of the account. */
export const wantsSignedRequests = ({ endpoint: { gateway } }: Pick<ResolvedEnvironment, "endpoint">): boolean =>
  gateway.kind === "function-url" && gateway.callerAuthentication === "cam";
