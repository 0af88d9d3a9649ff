import type { Mistake } from "../../lib/mistake";

/** Where the limits of a function come from, unless they say otherwise. */
export const SCF_LIMITS_SOURCE = "583/11637";

/**
 * The largest event and the largest result of a synchronous invocation, and the largest bodies of a Web function's
 * request and response ({@link SCF_LIMITS_SOURCE}). Bytes.
 */
export const PAYLOAD_MAX_BYTES = 6 * 1024 * 1024;

/** For how long an invocation may run ({@link SCF_LIMITS_SOURCE}). Seconds. */
export const TIMEOUT_SECONDS = { min: 1, max: 900 } as const;

/**
 * Memory of an instance: "64 MB, then 128 MB steps to 3,072 MB" ({@link SCF_LIMITS_SOURCE}). The provider's `mem_size`
 * accepts these steps only, so a function of ours has at least one. MB.
 */
export const MEMORY_MB = { smallest: 64, step: 128, largest: 3_072 } as const;

/** Requests that one instance of a Web function can work on at the same time (583/47183, 2025-10-22). */
export const INSTANCE_CONCURRENCY_MAX = 100;

/** Names of aliases: 1 to 64 letters, digits, - and _, a letter first (CreateAlias; 583/36325). */
export const ALIAS_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** Where the quotas come from. */
export const CONCURRENCY_SOURCE = "583/11637, 2025-03-28";

/**
 * How much of a region's concurrency quota cannot be reserved for single functions (PutReservedConcurrencyConfig). MB.
 */
export const UNRESERVED_CONCURRENCY_MB = 12_800;

const LARGE_MB = 128_000;
const SMALL_MB = 64_000;

/** Instances of the least memory that fill the largest quota there is: no function can have more. */
export const INSTANCES_MAX = LARGE_MB / MEMORY_MB.step;

/**
 * Concurrency quota of an account by region, MB of the memory of all instances that work at a time ({@link
 * CONCURRENCY_SOURCE}).
 */
const QUOTAS: Readonly<Record<string, number>> = {
  "ap-guangzhou": LARGE_MB,
  "ap-shanghai": LARGE_MB,
  "ap-beijing": LARGE_MB,
  "ap-chengdu": LARGE_MB,
  "ap-hongkong": LARGE_MB,
  "ap-mumbai": SMALL_MB,
  "ap-singapore": SMALL_MB,
  "ap-tokyo": SMALL_MB,
  "na-toronto": SMALL_MB,
  "na-siliconvalley": SMALL_MB,
  "eu-frankfurt": SMALL_MB,
  "ap-shenzhen-fsi": SMALL_MB,
  "ap-shanghai-fsi": SMALL_MB,
};

/** A region's concurrency quota. */
export interface RegionConcurrency {
  /** All of it, MB. */
  readonly quotaMb: number;
  /** What of it can be reserved for functions, MB. */
  readonly reservableMb: number;
  /** Whether the vendor's table has the region; else the smaller of its quotas is assumed. */
  readonly isDocumented: boolean;
}

/** The concurrency quota of an account in a region. */
export function regionConcurrency(region: string): RegionConcurrency {
  const documented = QUOTAS[region];
  const quotaMb = documented ?? SMALL_MB;
  return { quotaMb, reservableMb: quotaMb - UNRESERVED_CONCURRENCY_MB, isDocumented: documented !== undefined };
}

/** Why a region cannot reserve the memory of that many instances. */
export function memoryMistake(region: string, maxInstances: number, memoryMb: number): Mistake | undefined {
  const { reservableMb, isDocumented } = regionConcurrency(region);
  const neededMb = maxInstances * memoryMb;
  if (neededMb <= reservableMb) return undefined;
  const whose = isDocumented
    ? `which is what ${region} can reserve`
    : `the least of any region, as ${region} is in no table`;
  return {
    message: `${maxInstances} instances x ${memoryMb} MB = ${neededMb} MB; allowed: ${reservableMb} MB, ${whose} (${CONCURRENCY_SOURCE}).`,
    fix: "Lower maxInstances or memoryMb (in an environment file: function.maxInstances, function.memoryMb).",
  };
}
