import type { Limit } from "../../../core/limit";

const source = "628/31716, 2024-01-03";

/** What one account may have in API Gateway ("Use Limits"); the codes are those of the vendor's SDK for Go, 2025-12. */
export const GATEWAY_LIMITS = {
  services: { what: "services of the account", most: 50, code: "LimitExceeded.ServiceCountLimitExceeded", source },
  apis: { what: "APIs of a service", most: 200, code: "LimitExceeded.ApiCountLimitExceeded", source },
  domains: { what: "custom domains of a service", most: 5, code: "LimitExceeded.ExceededDomainLimit", source },
  usagePlans: { what: "usage plans of the account", most: 200, code: "LimitExceeded.UsagePlanLimitExceeded", source },
  keys: { what: "key pairs of the account", most: 400, code: "LimitExceeded.ApiKeyCountLimitExceeded", source },
  keysInPlan: {
    what: "key pairs bound to a usage plan",
    most: 50,
    code: "LimitExceeded.AccessKeyCountInUsagePlanLimitExceeded",
    source,
  },
} as const satisfies Record<string, Limit>;

/** Releases that a service remembers: the oldest go. The vendor documents no number. */
export const MAX_RELEASES = 1_000;
