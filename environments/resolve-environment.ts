import { REDIS_DEFAULTS, type RedisStore } from "../contract/endpoint/store";
import { evenInstanceRate } from "../contract/quota";
import { FUNCTION_KINDS } from "../contract/vendor/function-kinds";
import { promisedValiditySeconds } from "../contract/vendor/limits";
import { type Contract, contractAt } from "../contract/vendor/revisions";
import { defined } from "../lib/defined";
import { boundaryDocument } from "./boundary-document";
import type { ResolvedEnvironment, StateBackend } from "./resolved-environment";
import { selectProfiles } from "./select-profiles";
import type { DefaultedEnvironment } from "./with-defaults";

/** What follows from an environment's values alone: not from the name, the file, or the one of several regions. */
export type ResolvedValues = Omit<ResolvedEnvironment, "name" | "file" | "sha256" | "region">;

function resolveRole({ role }: DefaultedEnvironment, folder: string): ResolvedEnvironment["role"] {
  if (!role.permissionBoundary) return {};
  const { policyId, document } = role.permissionBoundary;
  return {
    permissionBoundary: { policyId, ...(document !== undefined && { document: boundaryDocument(document, folder) }) },
  };
}

/** An environment's function, with what follows from its kind and from the quota. */
export function resolveFunction({
  function: fn,
  quota,
}: Pick<DefaultedEnvironment, "function" | "quota">): ResolvedEnvironment["function"] {
  const { maxInstances = FUNCTION_KINDS[fn.kind].maxInstances, concurrency = FUNCTION_KINDS[fn.kind].concurrency } = fn;
  const { requestsPerSecond = evenInstanceRate({ ...quota, maxInstances }) } = fn;
  return { ...fn, maxInstances, concurrency, requestsPerSecond };
}

/** The Redis that an environment's instances share; undefined while each has its own memory. */
export function resolveStore({ store }: Pick<DefaultedEnvironment, "store">): RedisStore | undefined {
  if (store.kind !== "redis") return undefined;
  const { kind: _kind, host = "", secretName = "", vpcId = "", subnetId = "", ...settings } = store;
  return { ...REDIS_DEFAULTS, host, secretName, vpcId, subnetId, ...settings };
}

function resolveState({ state }: DefaultedEnvironment): StateBackend {
  if (state.backend === "local") return { backend: "local" };
  const { bucket = "", region = "", prefix } = state;
  return { backend: "cos", bucket, region, prefix };
}

/**
 * Resolves the values of an environment that passed its checks.
 * @param folder where the path of a document starts
 */
export function resolveEnvironment(
  environment: DefaultedEnvironment,
  contract: Contract,
  folder: string,
): ResolvedValues {
  const { tags, quota, endpoint, release, logs, smoke, keys, alarms, schedule } = environment;
  return {
    contract: contract.revision,
    tags,
    profiles: selectProfiles(environment, contract),
    tokenValiditySeconds: endpoint.tokenValidity?.seconds ?? promisedValiditySeconds(contract.revision),
    role: resolveRole(environment, folder),
    quota,
    function: resolveFunction(environment),
    endpoint: {
      gateway: endpoint.gateway,
      ...defined({
        idempotency: endpoint.idempotency,
        identityProvider: endpoint.identityProvider,
        results: endpoint.results,
      }),
    },
    ...defined({ release }),
    logs,
    smoke: { contract: contractAt("latest").revision, ...smoke },
    keys,
    alarms: alarms && { receivers: alarms.receivers ?? [], webCallbacks: alarms.webCallbacks ?? [] },
    ...defined({ schedule }),
    store: resolveStore(environment),
    state: resolveState(environment),
  };
}
