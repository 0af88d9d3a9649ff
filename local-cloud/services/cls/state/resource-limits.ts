import type { Limit } from "../../../core/limit";

/**
 * What one account may have in CLS. The codes are those of the vendor's SDK for Java (ClsErrorCode); the general one is
 * for what has none of its own. The numbers are ours.
 */
export const CLS_LIMITS = {
  logsets: { what: "logsets of the account", most: 500, code: "LimitExceeded.Logset" },
  topics: { what: "log topics of the account", most: 500, code: "LimitExceeded.Topic" },
  alarms: { what: "alarm policies of the account", most: 500, code: "LimitExceeded" },
  notices: { what: "alarm notices of the account", most: 500, code: "LimitExceeded" },
} as const satisfies Record<string, Limit>;

/** Notifications that are kept; the oldest go. */
export const MAX_ALARM_EVENTS = 10_000;
