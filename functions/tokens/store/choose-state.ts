import { isLoopback } from "../../../lib/loopback";
import type { Variables } from "../../../lib/variables";
import { CLOUD_ENDPOINT_VARIABLE } from "../../../sdk/endpoint";
import { openRedisState } from "./redis-state";
import { type OpenState, openMemoryState } from "./shared-state";

/**
 * The state that a function's configuration names. In a local cloud, which has no network of its own, a Redis elsewhere
 * is not contacted: nothing leaves the machine, and each instance has its own state.
 */
export const chooseState =
  (variables: Variables): OpenState =>
  (dependencies) => {
    const { store } = dependencies.config;
    const isReached = store !== undefined && (!variables[CLOUD_ENDPOINT_VARIABLE] || isLoopback(store.host));
    return (isReached ? openRedisState : openMemoryState)(dependencies);
  };
