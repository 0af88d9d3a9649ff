import { createColors } from "picocolors";
import { defined } from "../../lib/defined";
import { printable } from "../../lib/printable";
import type { LogLine } from "./log-line";
import type { LogSource } from "./log-source";

type Colors = ReturnType<typeof createColors>;
type Fields = NonNullable<LogLine["record"]>;

const CODE_WIDTH = 25;
const PROFILE_WIDTH = 18;
const KEY_WIDTH = 8;
const STATE_WIDTH = 12;
const CHECK_WIDTH = 30;
const MS_WIDTH = 6;

const time = ({ time: at }: LogLine): string => new Date(at).toISOString();
const column = (value: unknown, width: number): string => String(value ?? "-").padEnd(width);
const milliseconds = ({ durationMs }: Fields): string => `${String(durationMs ?? "-").padStart(MS_WIDTH)} ms`;

function requestLine(record: Fields): string[] {
  const { status, code, profile, keyId, caller, requestId, message } = record;
  return [
    ...[
      column(status, 3),
      column(code, CODE_WIDTH),
      column(profile, PROFILE_WIDTH),
      column(keyId ?? caller, KEY_WIDTH),
    ],
    ...[milliseconds(record), String(requestId ?? "-")],
    ...(code === "ok" ? [] : [String(message)]),
  ];
}

function checkLine(record: Fields): string[] {
  const { message, state, check, code, passed, failed, skipped, runId } = record;
  const isRun = message === "smoke run";
  return [
    ...[column(state, STATE_WIDTH), column(isRun ? "run" : check, CHECK_WIDTH), milliseconds(record)],
    String(runId ?? "-"),
    isRun ? `${passed} passed, ${failed} failed, ${skipped} skipped` : String(code ?? ""),
  ];
}

const textLine = ({ writer, text, requestId }: LogLine): string[] => [
  column(writer, KEY_WIDTH),
  text,
  text.includes(requestId) ? "" : requestId,
];

function paint(colors: Colors, level: unknown): (text: string) => string {
  if (level === "error") return colors.red;
  return level === "warn" ? colors.yellow : (text) => text;
}

/** A line for people: when, the result, for whom, how long it took and its id. Times are in UTC. */
export function renderLine(line: LogLine, source: LogSource, coloured: boolean): string {
  const colors = createColors(coloured);
  const { record } = line;
  const parts = record ? (source === "endpoint" ? requestLine(record) : checkLine(record)) : textLine(line);
  const isError = !record && /^ERROR\b/.test(line.text);
  const rest = printable(parts.join("  ")).trimEnd();
  return `${colors.dim(time(line))}  ${paint(colors, isError ? "error" : record?.["level"])(rest)}\n`;
}

/** A line for programs: one JSON object with a record's fields, or with the text of any other line. */
export function jsonLine(line: LogLine, source: LogSource): string {
  const { version, requestId, writer, record, text } = line;
  const common = { time: time(line), source, ...defined({ version: version || undefined }) };
  return `${JSON.stringify({ ...common, ...(record ?? { writer, ...defined({ requestId: requestId || undefined }), text }) })}\n`;
}
