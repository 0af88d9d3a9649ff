import type { CheckGroup, CheckState } from "./check-states";

/** How much a line matters, rising. */
export const LOG_LEVELS = ["info", "warn", "error"] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** One request in the log; ENDPOINT_LOG_FIELDS has the meaning of each field. */
export interface LogRecord {
  readonly level: LogLevel;
  readonly message: string;
  readonly requestId: string;
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly code: string;
  readonly profile?: string | undefined;
  readonly idCardType?: string | undefined;
  readonly durationMs: number;
  readonly attempts: number;
  readonly upstreamRequestId?: string | undefined;
  readonly keyId?: string | undefined;
  readonly caller?: string | undefined;
  readonly environment: string;
}

/** The outcome of a scheduled run. */
export type RunState = "pass" | "degraded" | "fail" | "inconclusive";

interface SmokeLine {
  readonly level: LogLevel;
  readonly environment: string;
  readonly runId: string;
  readonly durationMs: number;
}

/** One check of a scheduled run in the log; SMOKE_LOG_FIELDS has the meaning of each field. */
export interface SmokeCheckRecord extends SmokeLine {
  readonly message: "smoke check";
  readonly check: string;
  readonly group: CheckGroup;
  readonly profile?: string | undefined;
  readonly state: CheckState;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
}

/**
 * One scheduled run in the log: written for every run, whatever its result; SMOKE_LOG_FIELDS has the meaning of each
 * field.
 */
export interface SmokeRunRecord extends SmokeLine {
  readonly message: "smoke run";
  readonly state: RunState;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly requests: number;
}
