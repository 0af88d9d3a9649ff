import type { StoreConfig } from "../../contract/endpoint/store";
import { HAS_REDIS } from "../../proofs/traffic/redis-server";

export { PASSWORD, RedisServer, unusedPort } from "../../proofs/traffic/redis-server";

/** Tests that need a Redis; skipped, with the reason in their title, where there is none. */
export const describeWithRedis = (title: string, tests: () => void): void =>
  HAS_REDIS ? describe(title, tests) : describe.skip(`${title} (skipped: no redis-server on this machine)`, tests);

/** A Redis on this machine, but for its port. */
export const STORE: Omit<StoreConfig, "port"> = {
  host: "127.0.0.1",
  tls: false,
  secretName: "store",
  requestsPerSecond: 20,
  instanceReserve: 0,
};
