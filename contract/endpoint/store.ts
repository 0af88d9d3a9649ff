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

/** A Redis in which the instances of a function keep what they share, as an environment writes it. */
export interface RedisStore {
  readonly host: string;
  readonly port: number;
  readonly secretName: string;
  readonly vpcId: string;
  readonly subnetId: string;
  readonly tls: boolean;
  /** Requests per second of the quota that are set aside for instances that cannot reach it. */
  readonly reserve: number;
}

/** Kinds of store. */
export const STORE_KINDS = ["memory", "redis"] as const;

/** Redis' own port. */
export const REDIS_PORT = 6_379;

/** What is not written of a store. */
export const REDIS_DEFAULTS = { port: REDIS_PORT, tls: true, reserve: 0 } as const;

/** Why a store's reserve is unusable; undefined for a usable one. */
export function reserveProblem(
  reserve: number,
  { maxInstances, maySend }: { readonly maxInstances: number; readonly maySend: number },
): string | undefined {
  if (reserve >= maySend) return `got ${reserve}; it must be below the quota less its reserve, which is ${maySend}.`;
  if (reserve === 0 || reserve >= maxInstances) return undefined;
  return `got ${reserve} for ${maxInstances} instances, which leaves none of them a request per second; allowed: 0, or at least ${maxInstances}.`;
}

/** What an instance may send on its own while the store is away: its part of what is set aside for that. */
export const instanceReserve = (reserve: number, maxInstances: number): number => Math.floor(reserve / maxInstances);
