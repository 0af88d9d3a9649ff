/** The values that constructs use for what is not given; `@default` in their props repeats them, and a test compares. */
export const DEFAULTS = {
  /** Days for which a deleted secret can be restored. */
  recoveryWindowDays: 7,
  /** Days for which a log line is kept. */
  retentionDays: 7,
  /** The version of the function that a function URL calls: the last one deployed. */
  qualifier: "$LATEST",
  /** Seconds for which a browser may keep the answer to a preflight request. */
  corsMaxAgeSeconds: 600,
  /** Whom a function URL lets through: anybody; the endpoint then knows its callers by their client keys. */
  callerAuthentication: "none",
  /** Where a new zone of EdgeOne accelerates: everywhere but in the Chinese mainland. */
  edgeArea: "overseas",
} as const;
