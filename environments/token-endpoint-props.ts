import { defined } from "../lib/defined";
import type { ResolvedEnvironment } from "./resolved-environment";

/**
 * The settings of an environment's endpoint, as the props of the construct `TokenEndpoint`: the only bridge from a file
 * to the constructs.
 */
export function tokenEndpointProps(environment: ResolvedEnvironment) {
  const { name, region, contract, profiles, tokenValiditySeconds, quota, alarms, schedule, smoke, tags } = environment;
  const { kind, requestsPerSecond, ...settings } = environment.function;
  const { expectations, quarantine, slowMs } = smoke;
  return {
    name,
    region,
    contract,
    profiles,
    tokenValiditySeconds,
    functionKind: kind,
    ...settings,
    ...(environment.store
      ? { store: { kind: "redis" as const, ...environment.store } }
      : { instanceRequestsPerSecond: requestsPerSecond }),
    quota,
    ...environment.endpoint,
    ...(environment.release && { releaseAlias: environment.release.alias }),
    ...environment.role,
    ...environment.keys,
    ...environment.logs,
    ...defined({ alarms }),
    ...(schedule && { schedule: { ...schedule, contract: smoke.contract, expectations, quarantine, slowMs } }),
    tags,
  };
}

/**
 * The props of the construct `TokenEndpointStack`: those of its endpoint, its state, and the file that it comes from.
 */
export function tokenEndpointStackProps(environment: ResolvedEnvironment) {
  const { state, file, sha256 } = environment;
  return { ...tokenEndpointProps(environment), state, source: { file, sha256 } };
}
