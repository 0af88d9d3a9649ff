import type { CheckState } from "../../contract/endpoint/check-states";
import type { LogLevel, SmokeCheckRecord, SmokeRunRecord } from "../../contract/endpoint/log-records";
import { redactAll } from "../../lib/redact";

const LEVELS: Readonly<Record<CheckState, LogLevel>> = {
  pass: "info",
  skipped: "info",
  degraded: "warn",
  fail: "error",
  inconclusive: "error",
};

/** The level of a line about a state. */
export const logLevel = (state: CheckState): LogLevel => LEVELS[state];

/** The record as one line of JSON, without secrets. */
export const smokeLogLine = (record: SmokeCheckRecord | SmokeRunRecord, secrets: readonly string[]): string =>
  `${JSON.stringify(redactAll(record, secrets))}\n`;
