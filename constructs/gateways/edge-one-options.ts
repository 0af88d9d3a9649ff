import type { CorsOptions } from "./function-url-options";

/** A site of EdgeOne: one that exists, by `id`, or a new one, by the plan it is bound to. */
export interface EdgeOneZone {
  /** Registered domain, for example `example.com`. */
  readonly name: string;
  /**
   * Id of a zone that exists.
   * @default - the zone is created
   */
  readonly id?: string;
  /**
   * Id of the plan that a new zone is bound to. A plan costs money and is bought in the console.
   * @default - the zone exists
   */
  readonly planId?: string;
  /**
   * Where a new zone accelerates; `global` and `mainland` need an ICP filing.
   * @default overseas
   */
  readonly area?: "global" | "mainland" | "overseas";
}

/** Settings of EdgeOne in front of a function URL. */
export interface EdgeOneOptions {
  /** The name that callers call, for example `ekyc.example.com`. Its CNAME must point to EdgeOne. */
  readonly domain: string;
  /** The site that the domain belongs to. */
  readonly zone: EdgeOneZone;
  /** Id of the domain's certificate in SSL Certificate Service, or `free` for one that EdgeOne issues and renews. */
  readonly certificate: string;
  /**
   * Token requests per second that the edge admits, from all callers together: at most what the quota leaves.
   * @default - all that the quota leaves
   */
  readonly requestsPerSecond?: number;
  /**
   * Addresses and CIDR ranges that may call; no other may. In a zone that is created this holds for all its domains.
   * @default - every address
   */
  readonly allowFrom?: readonly string[];
  /**
   * Addresses and CIDR ranges that may not call. In a zone that is created this holds for all its domains.
   * @default - none
   */
  readonly blockFrom?: readonly string[];
  /**
   * Browsers that may call from other origins.
   * @default - no browser may call from another origin
   */
  readonly cors?: CorsOptions;
}
