import type { Limit } from "../../../core/limit";

const code = "LimitExceeded";

/** What is kept of EdgeOne. With the vendor it depends on the plan that a site is bound to. */
export const TEO_LIMITS = {
  zones: { what: "sites of the account", most: 100, code },
  domains: { what: "domains of a site", most: 1_000, code },
  rules: { what: "rules of a site's rule engine", most: 1_000, code },
  apiServices: { what: "API services of a site", most: 1_000, code },
  apiResources: { what: "API resources of a site", most: 1_000, code },
} as const satisfies Record<string, Limit>;
