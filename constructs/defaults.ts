import { REQUESTS_PER_SECOND } from "../contract/vendor/limits";
import { ENDPOINT_RUNTIMES } from "../contract/vendor/runtimes";

/**
 * The values that constructs use for what is not given; `@default` in their props repeats them, and a test compares.
 */
export const DEFAULTS = {
  /** What an execution role is for. */
  roleDescription: "Execution role of the token endpoint",
  /** Days for which a deleted secret can be restored. */
  recoveryWindowDays: 7,
  /** Days for which a log line is kept. */
  retentionDays: 7,
  /** What the endpoint's function is. */
  functionKind: "web",
  /** SCF runtime of the functions. */
  runtime: ENDPOINT_RUNTIMES[0],
  /** Memory of one instance, MB. */
  memoryMb: 128,
  /** Seconds after which SCF ends an invocation. */
  timeoutSeconds: 15,
  /** Requests per second that the vendor allows in a region. */
  requestsPerSecond: REQUESTS_PER_SECOND,
  /** How many of those requests per second are left to others. */
  reserve: 0,
  /** The version of the function that a function URL calls: the last one deployed. */
  qualifier: "$LATEST",
  /** Seconds for which a browser may keep the answer to a preflight request. */
  corsMaxAgeSeconds: 600,
  /** Which callers a function URL accepts: everybody; the endpoint then knows its callers by their client keys. */
  callerAuthentication: "none",
  /** Where a new zone of EdgeOne accelerates: everywhere but in the Chinese mainland. */
  edgeArea: "overseas",
  /** How much of a result is answered at most. */
  resultDetail: "summary",
  /** What is answered of a result's pictures and videos. */
  resultMedia: "none",
  /** Whether the retirement of API Gateway is acknowledged. */
  acknowledgeRetirement: false,
  /** When the scheduled checks run: every five minutes. */
  cron: "0 */5 * * * * *",
  /** The zone in which the next runs are shown. */
  timeZone: "Asia/Singapore",
  /** A passed check slower than this is degraded, milliseconds. */
  slowMs: 2_000,
  /** Folder of a state in COS. */
  statePrefix: "ekyc-token-endpoint",
} as const;
