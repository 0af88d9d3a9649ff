import { Redis } from "ioredis";
import type { StoreConfig } from "../../contract/endpoint/store";
import { redisState } from "../../functions/tokens/store/redis-state";
import type { StoreSecret } from "../../functions/tokens/store/store-secret";
import { type Clock, systemClock } from "../../lib/clock";
import { PASSWORD, RedisServer, STORE } from "./redis-server";

export const ENVIRONMENT = "test";

/** The state of one instance of a function, as it connects to a Redis. */
export function connectInstance(
  { port }: Pick<RedisServer, "port">,
  config: Partial<StoreConfig> = {},
  clock: Clock = systemClock,
  loadSecret: () => Promise<StoreSecret> = async () => ({ password: PASSWORD }),
) {
  return redisState({
    config: { ...STORE, port, ...config },
    environment: ENVIRONMENT,
    loadSecret,
    clock,
    random: Math.random,
  });
}

export type InstanceState = ReturnType<typeof connectInstance>;

/** A client of an operator's. */
export const operatorClient = ({ port }: Pick<RedisServer, "port">): Redis =>
  new Redis({ host: "127.0.0.1", port, password: PASSWORD });

/** When requests were let through by the server's clock, milliseconds, oldest first; the last thousand of them. */
export async function placesIn(redis: Redis): Promise<number[]> {
  const places = await redis.lrange(`ekyc:{${ENVIRONMENT}}:issue:places`, 0, -1);
  return places.map((us) => Number(us) / 1_000).reverse();
}

/** A state that has been there for long, so that no test waits for the beginning of one. */
export async function seedState(redis: Redis): Promise<void> {
  const longAgo = String((Date.now() - 60_000) * 1_000);
  for (const action of ["issue", "read"]) {
    await redis.hset(`ekyc:{${ENVIRONMENT}}:${action}:state`, "since", longAgo, "last", longAgo);
  }
}

/** Empties the Redis in one step. @returns when requests had been let through by then, milliseconds */
export async function takePlacesAway(redis: Redis): Promise<number[]> {
  const steps = await redis.multi().time().lrange(`ekyc:{${ENVIRONMENT}}:issue:places`, 0, -1).flushall().exec();
  const [[, time], [, places]] = steps as unknown as [[null, [string, string]], [null, string[]]];
  const now = Number(time[0]) * 1_000 + Number(time[1]) / 1_000;
  return places
    .map((us) => Number(us) / 1_000)
    .filter((place) => place <= now)
    .reverse();
}

export interface RedisRun {
  readonly server: RedisServer;
  /** An operator's client. */
  readonly redis: Redis;
  /** Aborted when the test is over, held or not. */
  readonly over: AbortSignal;
  /** Connects one more instance. @param way by which it reaches the server @default - straight */
  readonly connect: (config?: Partial<StoreConfig>, clock?: Clock, way?: Pick<RedisServer, "port">) => InstanceState;
}

/** Runs a test with a Redis and instances of its own, so that several can wait for their places at the same time. */
export async function withRedis(test: (run: RedisRun) => Promise<void>): Promise<void> {
  const server = await RedisServer.start();
  const redis = operatorClient(server);
  // Tests kill the server under it.
  redis.on("error", () => {});
  const instances: InstanceState[] = [];
  const ending = new AbortController();
  try {
    await seedState(redis);
    await test({
      server,
      redis,
      over: ending.signal,
      connect: (config, clock, way = server) => {
        const instance = connectInstance(way, config, clock);
        instances.push(instance);
        return instance;
      },
    });
  } finally {
    ending.abort();
    for (const { close } of instances) close();
    redis.disconnect();
    await server.close();
  }
}
