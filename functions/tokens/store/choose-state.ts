import type { Variables } from "../../../lib/variables";
import { CLOUD_ENDPOINT_VARIABLE } from "../../../sdk/endpoint";
import { openRedisState } from "./redis-state";
import { type OpenState, openMemoryState } from "./shared-state";

const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "::1", "localhost"]);

/**
 * The state that a function's configuration names. In a local cloud, which has no network of its own, a Redis elsewhere
 * is not asked: nothing leaves the machine, and each instance has its own state.
 */
export const chooseState =
  (variables: Variables): OpenState =>
  (dependencies) => {
    const { store } = dependencies.config;
    const isReached = store !== undefined && (!variables[CLOUD_ENDPOINT_VARIABLE] || LOOPBACK.has(store.host));
    return (isReached ? openRedisState : openMemoryState)(dependencies);
  };
