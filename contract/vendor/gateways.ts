import type { Mistake } from "../../lib/mistake";
import type { IsoDate } from "./dated";

/** Something the vendor announced about a product. */
export interface Announcement {
  /** When it takes effect. */
  readonly on: IsoDate;
  readonly what: string;
  /** Page and, where it has one, its date. */
  readonly source: string;
}

/** Whether an account can use a product, and what the vendor said about it. */
export interface Availability {
  readonly state: "available" | "retired";
  /** The product's name in the vendor's console. */
  readonly product: string;
  /** Oldest first. */
  readonly announcements: readonly Announcement[];
  /** What to use instead; absent while the product is available. */
  readonly instead?: string;
}

/** What the vendor announced of API Gateway's end, oldest first. */
export const API_GATEWAY_END = {
  noNewServices: { on: "2024-07-01", what: "no new services", source: "628/60529 (2024-05-30)" },
  endOfSupport: { on: "2024-12-31", what: "end of full support", source: "628/60529 (2024-05-30)" },
  firstShutdown: {
    on: "2025-06-30",
    what: "first date of the shutdown, not carried out fully",
    source: "628/60529 (2024-05-30)",
  },
  shutdown: {
    on: "2026-10-30",
    what: "shutdown of services, console and API, in batches",
    source: "cloud.tencent.com/announce/detail/2475",
  },
} as const satisfies Readonly<Record<string, Announcement>>;

/**
 * What can stand between the internet and the function, by the name it has in an environment file. TSE Cloud Native API
 * Gateway was examined and left out: it is sold by allowlist only and fronts registered microservices, not functions
 * (1290/79404, 2026-05-07).
 */
export const GATEWAYS = {
  "function-url": {
    state: "available",
    product: "SCF function URL",
    announcements: [],
  },
  "api-gateway": {
    state: "retired",
    product: "API Gateway",
    announcements: Object.values(API_GATEWAY_END),
    instead: "function-url, or edgeone for rate limits and a WAF at the edge",
  },
  edgeone: {
    state: "available",
    product: "EdgeOne",
    announcements: [],
  },
} as const satisfies Readonly<Record<string, Availability>>;

/**
 * Most requests per second that API Gateway can be set to admit: to a service (628/45180), and by a key of a
 * usage plan (628/11822).
 */
export const THROTTLE_MAX = { service: 5_000, usagePlan: 2_000 } as const;

/** Most requests per second of a throttle, and whose limit that is. @param withKeys whether callers have access keys */
export const throttleLimit = (withKeys: boolean) =>
  withKeys
    ? { max: THROTTLE_MAX.usagePlan, source: "a usage plan's limit, 628/11822" }
    : { max: THROTTLE_MAX.service, source: "a service's limit, 628/45180" };

/** Why a retired product is refused unless its retirement is acknowledged. */
export const retirementMistake = ({ product, announcements, instead }: Availability): Mistake => ({
  message: `${product} is retired: ${announcements.map(({ on, what, source }) => `${on} ${what} (${source})`).join("; ")}.`,
  fix: `Use ${instead}. For an account or a private region that still has ${product}, set acknowledgeRetirement: true.`,
});

export type GatewayKind = keyof typeof GATEWAYS;
