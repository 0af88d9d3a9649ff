import type { StoreConfig } from "../../../contract/endpoint/store";
import type { Clock } from "../../../lib/clock";
import { Pace } from "../pace";
import { MemoryStore } from "./memory-store";
import { RedisConnection, type RedisConnectionOptions } from "./redis-connection";
import { RedisStore } from "./redis-store";
import { ReserveStore } from "./reserve-store";
import { ServerTime } from "./server-time";
import { SharedPace } from "./shared-pace";
import { type OpenState, openMemoryState, type SharedState } from "./shared-state";
import { loadStoreSecret } from "./store-secret";

/** Longest wait for the store's secret. Milliseconds. */
const SECRET_TIMEOUT_MS = 2_000;

export interface RedisStateOptions extends Omit<RedisConnectionOptions, "config"> {
  readonly config: StoreConfig;
  /** Name of the environment: several can share a Redis. */
  readonly environment: string;
  readonly clock: Clock;
}

/** A state in Redis, with what ends its connection. */
export function redisState(options: RedisStateOptions): SharedState & { readonly close: () => void } {
  const { config, environment, clock } = options;
  const { requestsPerSecond, instanceReserve } = config;
  const connection = new RedisConnection(options);
  // One hash tag: all keys of a script must be in one slot of a cluster.
  const prefix = `ekyc:{${environment}}:`;
  const serverTime = new ServerTime(clock);
  const store = new RedisStore(connection, prefix);
  return {
    store: instanceReserve > 0 ? new ReserveStore(store, new MemoryStore(clock)) : store,
    pace: (action) =>
      new SharedPace({
        connection,
        keys: [`${prefix}${action}:places`, `${prefix}${action}:state`, `${prefix}${action}:waiting`],
        requestsPerSecond,
        serverTime,
        clock,
        ...(instanceReserve > 0 && { reserve: new Pace({ requestsPerSecond: instanceReserve, clock }) }),
      }),
    close: () => connection.close(),
  };
}

/** Opens the state that a function's configuration names. */
export const openRedisState: OpenState = (dependencies) => {
  const { config, client, clock, random, withCredentials } = dependencies;
  const { store, environment } = config;
  if (store === undefined) return openMemoryState(dependencies);
  const loadSecret = () => {
    const deadline = clock.now() + SECRET_TIMEOUT_MS;
    return withCredentials(() => loadStoreSecret(client, store.secretName, { clock, deadline }), deadline);
  };
  return redisState({ config: store, environment, loadSecret, clock, random });
};
