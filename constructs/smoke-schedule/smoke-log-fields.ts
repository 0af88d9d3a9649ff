import type { SmokeCheckRecord, SmokeRunRecord } from "../../contract/endpoint/log-records";
import type { LogField } from "../endpoint-logs/log-fields";

const TYPES = {
  level: "text",
  message: "text",
  environment: "text",
  runId: "text",
  check: "text",
  group: "text",
  profile: "text",
  state: "text",
  durationMs: "double",
  status: "long",
  code: "text",
  passed: "long",
  failed: "long",
  skipped: "long",
  requests: "long",
} as const satisfies Record<keyof SmokeCheckRecord | keyof SmokeRunRecord, LogField["type"]>;

/** A field of the lines that the scheduled smoke checks write. */
export type SmokeLogFieldName = keyof typeof TYPES;

/** What the scheduled checks write: a line per check, a line per run. No field holds a token or a key. */
export const SMOKE_LOG_FIELDS: readonly LogField[] = Object.entries(TYPES).map(([key, type]) => ({ key, type }));
