import type { CheckGroup, CheckState } from "./checks";

/** How much a line matters. */
export type LogLevel = "info" | "warn" | "error";

/** One request in the log. Ids and names only: never a token, key, image or Extra. */
export interface LogRecord {
  readonly level: LogLevel;
  readonly message: string;
  /** The platform's id of the invocation; the response has it as x-request-id. */
  readonly requestId: string;
  /** The path of a route, or `unmatched`: an unknown path may hold anything. */
  readonly route: string;
  readonly method: string;
  readonly status: number;
  /** Code of the problem, or `ok`. */
  readonly code: string;
  readonly profile?: string | undefined;
  readonly idCardType?: string | undefined;
  readonly durationMs: number;
  /** Requests sent to faceid for this one. */
  readonly attempts: number;
  readonly upstreamRequestId?: string | undefined;
  /** Id of the client key, which is not secret. */
  readonly keyId?: string | undefined;
  readonly environment: string;
}

/** What became of a scheduled run. */
export type RunState = "pass" | "degraded" | "fail" | "inconclusive";

interface SmokeLine {
  readonly level: LogLevel;
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
  readonly group: CheckGroup;
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
