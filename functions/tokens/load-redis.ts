/**
 * The client of Redis. It is a file of its own in the function's zip, which is included only where there is a store.
 */
export type RedisModule = typeof import("./redis");

/** Loads it: a deployment without a store neither has nor reads it. */
export const loadRedis = (): RedisModule => require("./redis") as RedisModule;
