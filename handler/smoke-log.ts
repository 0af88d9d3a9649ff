import { redactAll } from "../lib/redact";
import type { CheckResult, CheckState } from "../smoke/result";

type Level = "info" | "warn" | "error";

/** What became of a scheduled run. */
export type RunState = "pass" | "degraded" | "fail" | "inconclusive";

interface SmokeLine {
  readonly level: Level;
  readonly environment: string;
  /** The platform's id of the invocation. */
  readonly runId: string;
  readonly durationMs: number;
}

/** One check of a scheduled run in the log. */
export interface SmokeCheckRecord extends SmokeLine {
  readonly message: "smoke check";
  /** Stable id, for example `token:HK`. */
  readonly check: string;
  readonly group: CheckResult["group"];
  readonly profile?: string | undefined;
  readonly state: CheckState;
  /** HTTP status of the answer. */
  readonly status?: number | undefined;
  /** Code of the problem that was answered, or of what kept the check from being run. */
  readonly code?: string | undefined;
}

/** One scheduled run in the log: written for every run, whatever became of it. */
export interface SmokeRunRecord extends SmokeLine {
  readonly message: "smoke run";
  readonly state: RunState;
  /** Checks that passed, slow ones included. */
  readonly passed: number;
  /** Checks that failed or could not be decided. */
  readonly failed: number;
  readonly skipped: number;
  /** Requests that were sent for tokens and so count against the quota. */
  readonly requests: number;
}

const LEVELS: Readonly<Record<CheckState, Level>> = {
  pass: "info",
  skipped: "info",
  degraded: "warn",
  fail: "error",
  inconclusive: "error",
};

/** The level of a line that tells of a state. */
export const levelOf = (state: CheckState): Level => LEVELS[state];

/** The record as one line of JSON, without secrets. */
export const smokeLogLine = (record: SmokeCheckRecord | SmokeRunRecord, secrets: readonly string[]): string =>
  `${JSON.stringify(redactAll(record, secrets))}\n`;
