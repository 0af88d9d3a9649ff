/** Where the quotas come from. */
export const CONCURRENCY_SOURCE = "583/11637, 2025-03-28";

/** What of a region's concurrency quota cannot be reserved for single functions (PutReservedConcurrencyConfig). MB. */
export const UNRESERVED_CONCURRENCY_MB = 12_800;

const LARGE_MB = 128_000;
const SMALL_MB = 64_000;

/** Concurrency quota of an account by region, MB of the memory of all instances that work at a time ({@link CONCURRENCY_SOURCE}). */
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
