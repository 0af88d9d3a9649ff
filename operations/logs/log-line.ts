import { LOG_LEVELS } from "../../contract/endpoint/log-records";
import { isRecord } from "../../lib/is-record";
import { redact, redactAll } from "../../lib/redact";
import { REDACTED } from "../../lib/secret-shapes";
import type { LogInfo } from "../../sdk/cls";
import { type LogSource, SOURCE_FIELDS } from "./log-source";

/** A line of a topic without secrets. */
export interface LogLine {
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** The function's version that wrote it. */
  readonly version: string;
  /** The platform's id of the invocation; empty between two. */
  readonly requestId: string;
  /** `platform`: what SCF itself writes about an invocation. */
  readonly writer: "function" | "platform";
  /** The line's fields, when it is one of the function's records. */
  readonly record: Readonly<Record<string, unknown>> | undefined;
  /** The line as it is, when it is anything else. */
  readonly text: string;
}

/** What SCF writes of an Event function's answer, which may hold a token (583/39777). */
const ANSWER = /(\bRetMsg:)[\s\S]*$/;

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The fields of a record that the source is known to write; CLS may give a number as a text. */
function readRecord(fields: Readonly<Record<string, unknown>>, source: LogSource): LogLine["record"] {
  const { level, message } = fields;
  if (typeof message !== "string" || !LOG_LEVELS.some((known) => known === level)) return undefined;
  const known = Object.entries(SOURCE_FIELDS[source]).flatMap(([key, { type }]) => {
    const value = fields[key];
    if (value === undefined || value === null) return [];
    return [[key, type !== "text" && typeof value === "string" ? Number(value) : value]];
  });
  return redactAll(Object.fromEntries(known) as Record<string, unknown>);
}

function readText(text: string): string {
  const fields = parseObject(text);
  return fields ? JSON.stringify(redactAll(fields)) : redact(text.replace(ANSWER, `$1${REDACTED}`));
}

/**
 * A line as CLS gives it, read and without secrets. A record is read from the line itself, and from the fields that
 * CLS made of it where the line is not among them. A line that is not a record stays a text, and nothing is left out.
 */
export function readLine({ Time, LogJson, RawLog }: LogInfo, source: LogSource): LogLine {
  const fields = parseObject(LogJson ?? "") ?? {};
  const { SCF_Message: message, SCF_Type: type, SCF_RequestId: requestId, SCF_Qualifier: version } = fields;
  const whole = typeof message === "string" ? message : undefined;
  const record = readRecord(parseObject(whole ?? "") ?? fields, source);
  return {
    time: Time,
    version: String(version ?? ""),
    requestId: String(requestId ?? ""),
    writer: type === "Platform" ? "platform" : "function",
    record,
    text: record ? "" : readText(whole ?? (RawLog || LogJson || "")),
  };
}
