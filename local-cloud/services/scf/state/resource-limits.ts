import type { Limit } from "../../../core/limit";

const source = "583/11637, 2025-10-16";

/** How much one account may have in SCF ("Quota Limits"); codes are those of the actions' lists. */
export const SCF_LIMITS = {
  functions: { what: "functions of a namespace", most: 50, code: "LimitExceeded.Function", source },
  /** PublishVersion lists no code of its own. */
  versions: { what: "versions of a function", most: 1_000, code: "LimitExceeded", source },
  triggers: { what: "triggers of one type of a function", most: 10, code: "LimitExceeded.Trigger", source },
  aliases: { what: "aliases of a function", most: 1_000, code: "LimitExceeded" },
  customDomains: { what: "custom domains of the account", most: 1_000, code: "LimitExceeded" },
} as const satisfies Record<string, Limit>;
