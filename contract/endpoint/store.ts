/** Where the instances of a function keep what they share, as the function's configuration has it. */
export interface StoreConfig {
  /** Address of the Redis in the function's network. */
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** Name of the SSM secret that holds the password. */
  readonly secretName: string;
  /** Requests per second that all instances together send to faceid. */
  readonly requestsPerSecond: number;
  /** Requests per second that one instance sends while it cannot reach the store; 0: it refuses. */
  readonly instanceReserve: number;
}

/** Kinds of store. */
export const STORE_KINDS = ["memory", "redis"] as const;

/** Redis' own port. */
export const REDIS_PORT = 6_379;

/** What an instance may send on its own while the store is away: its part of what is set aside for that. */
export const instanceReserve = (reserve: number, maxInstances: number): number => Math.floor(reserve / maxInstances);
