import { LOG_LEVELS, type LogLevel } from "../../contract/endpoint/log-records";
import type { LogCondition } from "../../sdk/cql";
import type { LogSource } from "./log-source";

/** Which lines are wanted; all of what is given must hold. */
export interface LogFilter {
  /** The platform's id of an invocation, or Tencent Cloud's RequestId of a call that was made for it. */
  readonly requestId?: string | undefined;
  readonly code?: string | undefined;
  /** This level and those above it. */
  readonly level?: LogLevel | undefined;
}

/** The fields of a record that hold an id of its request. */
const ID_FIELDS: Readonly<Record<LogSource, readonly string[]>> = {
  endpoint: ["requestId", "upstreamRequestId"],
  checks: ["runId"],
};

/** A line that the function wrote, whatever it is. */
const OWN: LogCondition = { field: "SCF_Type", in: ["Custom"] };
/** An invocation that the platform ended: out of time or memory, or a function that did not start. */
const PLATFORM_ERROR: LogCondition = { field: "SCF_Level", in: ["ERROR"] };

/**
 * A line about a request, by the source's own fields. SCF's id counts on SCF's lines alone: with several requests at
 * once in an instance, a line of the function's can have another's (583/47183).
 */
function requestCondition(source: LogSource, id: string): LogCondition {
  const platform: LogCondition = {
    all: [
      { field: "SCF_RequestId", in: [id] },
      { field: "SCF_Type", in: ["Platform"] },
    ],
  };
  return { any: [...ID_FIELDS[source].map((field) => ({ field, in: [id] })), platform] };
}

function levelCondition(level: LogLevel): LogCondition {
  const levels = LOG_LEVELS.slice(LOG_LEVELS.indexOf(level));
  return { any: [{ field: "level", in: levels }, PLATFORM_ERROR] };
}

/**
 * The condition of a search. Without an id of a request it leaves out what SCF writes around each invocation, except
 * errors; with one it finds these lines as well.
 */
export function logCondition(source: LogSource, { requestId, code, level }: LogFilter): LogCondition {
  const all = [
    requestId === undefined ? [] : requestCondition(source, requestId),
    code === undefined ? [] : { field: "code", in: [code] },
    level === undefined ? [] : levelCondition(level),
  ].flat();
  return all.length > 0 ? { all } : { any: [OWN, PLATFORM_ERROR] };
}
