import type { LogField } from "./log-fields";

const TYPES = {
  level: "text",
  message: "text",
  environment: "text",
  runId: "text",
  state: "text",
  durationMs: "double",
  check: "text",
  group: "text",
  profile: "text",
  status: "long",
  code: "text",
  passed: "long",
  failed: "long",
  skipped: "long",
  requests: "long",
} as const satisfies Record<string, LogField["type"]>;

/** A field of the lines that the scheduled smoke checks write. */
export type SmokeLogFieldName = keyof typeof TYPES;

/** What the scheduled smoke checks write: `smoke check` lines, one per check, and a `smoke run` line at the end. */
export const SMOKE_LOG_FIELDS: readonly LogField[] = Object.entries(TYPES).map(([key, type]) => ({ key, type }));
