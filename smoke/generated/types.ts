// Generated from smoke/schema/ by `npm run generate`. Do not edit.

/**
 * Who can fix a failure.
 */
export type Owner = "ours" | "account" | "vendor" | "network" | "caller";

/**
 * What one run of the smoke checks found. Holds no token, key or image.
 */
export interface SmokeReport {
  /**
   * Says what this document is.
   */
  schema: "ekyc-token-endpoint/smoke";
  /**
   * Version of this schema.
   */
  version: 2;
  /**
   * Unique id of the run; sorts by its start.
   */
  runId: string;
  /**
   * Version of this project that ran the checks.
   */
  toolVersion: string;
  /**
   * Name of the environment; absent when the target was named by its address.
   */
  environment?: string;
  /**
   * Region of the endpoint; absent when the target was named by its address.
   */
  region?: string;
  /**
   * Address of the endpoint.
   */
  target: string;
  /**
   * Revision of the vendor's contract by which the answers were judged.
   */
  contract: import("../../contract/vendor/revisions").RevisionDate;
  pace: Pace;
  /**
   * ISO 8601, UTC, with milliseconds.
   */
  startedAt: string;
  /**
   * From the start of the run to its end. Milliseconds.
   */
  durationMs: number;
  /**
   * Exit code of the run.
   */
  exitCode: 0 | 1 | 2 | 3;
  /**
   * What ended the run before every check could be run; absent when nothing did.
   */
  obstacle?: "unreachable" | "key-refused" | "credentials-refused";
  /**
   * Present when the run was ended by a signal.
   */
  interrupted?: true;
  summary: Summary;
  /**
   * In the order of the plan.
   */
  checks: CheckResult[];
}
/**
 * How fast requests that reach faceid were sent, and why not faster.
 */
export interface Pace {
  /**
   * The most in any second.
   */
  requestsPerSecond: number;
  /**
   * Requests per second that the vendor allows one caller in a region.
   */
  quota: number;
  /**
   * Requests per second of the quota that the run leaves free.
   */
  reserve: number;
}
/**
 * The number of checks in each state.
 */
export interface Summary {
  /**
   * Checks that ended in pass.
   */
  pass: number;
  /**
   * Checks that ended in degraded.
   */
  degraded: number;
  /**
   * Checks that ended in fail.
   */
  fail: number;
  /**
   * Checks that ended in skipped.
   */
  skipped: number;
  /**
   * Checks that ended in inconclusive.
   */
  inconclusive: number;
}
/**
 * The result of one check. Holds no token, key or image.
 */
export interface CheckResult {
  /**
   * Stable id, for example token:HK.
   */
  id: string;
  /**
   * A sentence: what must be true.
   */
  title: string;
  /**
   * What the check is about.
   */
  group: "endpoint" | "token" | "refusal" | "direct" | "lookup" | "matrix";
  /**
   * Name of the profile a token is requested with.
   */
  profile?: string;
  /**
   * The profile's IdCardType.
   */
  idCardType?: string;
  /**
   * What the profile is configured to be: IdCardType, CheckMode and the rest.
   */
  parameters?: {
    [k: string]: unknown;
  };
  /**
   * The outcome.
   */
  state: "pass" | "degraded" | "fail" | "skipped" | "inconclusive";
  /**
   * Why the state is not pass.
   */
  reason?: string;
  owner?: Owner;
  /**
   * What to do, in plain words; present on every check that failed or is inconclusive.
   */
  nextStep?: string;
  /**
   * What the answer should have been.
   */
  expected?: string;
  /**
   * What it was.
   */
  received?: string;
  /**
   * Every request, oldest first; empty for a check that was not run.
   */
  attempts: Attempt[];
  /**
   * Of the last attempt; 0 for a check that was not run. Milliseconds.
   */
  durationMs: number;
  /**
   * HTTP status of the last attempt's answer.
   */
  status?: number;
  /**
   * The vendor's id of the last request, to locate a problem with them.
   */
  upstreamRequestId?: string;
  /**
   * Fields of the answer that the contract does not know, by name, the first 20; absent when there is none.
   *
   * Items: Name of a field.
   */
  unknownFields?: string[];
  quarantine?: Quarantine;
}
/**
 * One request of a check.
 */
export interface Attempt {
  /**
   * ISO 8601, UTC, with milliseconds.
   */
  startedAt: string;
  /**
   * To the answer's last byte, or until it was given up. Milliseconds.
   */
  durationMs: number;
  /**
   * HTTP status; absent when no answer came.
   */
  status?: number;
  /**
   * The vendor's code, else the endpoint's, else the network failure; absent when the request succeeded.
   */
  code?: string;
  /**
   * The vendor's id of the request.
   */
  upstreamRequestId?: string;
  /**
   * What the answer's Retry-After asks for. Milliseconds.
   */
  retryAfterMs?: number;
}
/**
 * Present when the check is known to fail and so does not decide the exit code; it is shown all the same.
 */
export interface Quarantine {
  /**
   * Why.
   */
  reason: string;
  /**
   * Last day on which it holds.
   */
  until: string;
}
