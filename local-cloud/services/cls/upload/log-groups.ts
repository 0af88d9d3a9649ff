import { readFields } from "./protobuf";
import { UploadError } from "./upload-error";

/** One log of an upload. */
export interface UploadedLog {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly contents: Readonly<Record<string, string>>;
}

/** Logs that come from one place, in the words of the producers' schema (UploadLog, 614/42787, 2026-06-10). */
export interface LogGroup {
  readonly logs: readonly UploadedLog[];
  /** `CONTEXT-GROUP`: what ties the logs of one file or stream together. "" where there is none. */
  readonly contextFlow: string;
  readonly filename: string;
  /** Mostly the machine's address. */
  readonly source: string;
  readonly hostname: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** "API/SDK Log Upload Limitations" (614/78959, 2026-05-27). */
const MAX_GROUPS = 10;
const MAX_LOGS = 10_000;
const VALUE_MAX_BYTES = 1024 * 1024;
const VALUES_MAX_BYTES = 5 * 1024 * 1024;
const RESERVED_KEYS = ["__FILENAME__", "__TIMESTAMP__", "__LOGSETID__", "__TOPICID__"];
/** A time below this is in seconds, because both are accepted (614/42787); as milliseconds it is in 1973. */
const FIRST_MILLISECONDS = 100_000_000_000;

const LIST = { logGroupList: 1 } as const;
const GROUP = { logs: 1, contextFlow: 2, filename: 3, source: 4, logTags: 5, hostname: 6 } as const;
const LOG = { time: 1, contents: 2 } as const;
const PAIR = { key: 1, value: 2 } as const;

/**
 * The groups of a LogGroupList, in the wire format of Protocol Buffers.
 *
 * @throws UploadError InvalidContent, LogSizeExceed
 */
export function readLogGroups(body: Buffer): LogGroup[] {
  const groups = messages(body, LIST.logGroupList).map(readGroup);
  if (groups.length === 0) throw new UploadError("InvalidContent", "The LogGroupList has no logGroup.");
  if (groups.length > MAX_GROUPS) {
    throw new UploadError("LogSizeExceed", `The LogGroupList has ${groups.length} groups, at most are ${MAX_GROUPS}.`);
  }
  return groups;
}

function readGroup(group: Buffer): LogGroup {
  const logs = messages(group, GROUP.logs);
  if (logs.length === 0) throw new UploadError("InvalidContent", "A logGroup has no logs.");
  if (logs.length > MAX_LOGS) {
    throw new UploadError("LogSizeExceed", `A logGroup has ${logs.length} logs, at most are ${MAX_LOGS}.`);
  }
  let bytes = 0;
  const measure = (key: string, value: Buffer): void => {
    if (RESERVED_KEYS.some((reserved) => key.startsWith(reserved))) {
      throw new UploadError("InvalidContent", `A log has the key ${key}, which begins like a reserved one.`);
    }
    bytes += value.length;
    if (value.length > VALUE_MAX_BYTES) {
      throw new UploadError(
        "LogSizeExceed",
        `The value of ${key} has ${value.length} bytes, at most are ${VALUE_MAX_BYTES}.`,
      );
    }
    if (bytes > VALUES_MAX_BYTES) {
      throw new UploadError("LogSizeExceed", `The values of a logGroup have more than ${VALUES_MAX_BYTES} bytes.`);
    }
  };
  return {
    logs: logs.map((log) => readLog(log, measure)),
    contextFlow: text(group, GROUP.contextFlow),
    filename: text(group, GROUP.filename),
    source: text(group, GROUP.source),
    hostname: text(group, GROUP.hostname),
    tags: readPairs(messages(group, GROUP.logTags)),
  };
}

function readLog(log: Buffer, measure: (key: string, value: Buffer) => void): UploadedLog {
  const time = fields(log).find(({ number }) => number === LOG.time)?.value;
  if (typeof time !== "bigint") throw new UploadError("InvalidContent", "A log has no time.");
  const given = Number(BigInt.asIntN(64, time));
  if (given < 0 || !Number.isSafeInteger(given))
    throw new UploadError("InvalidContent", `A log has the time ${given}.`);
  return {
    at: given < FIRST_MILLISECONDS ? given * 1_000 : given,
    contents: readPairs(messages(log, LOG.contents), measure),
  };
}

function readPairs(
  pairs: readonly Buffer[],
  measure: (key: string, value: Buffer) => void = () => {},
): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const key = text(pair, PAIR.key);
      if (key === "") throw new UploadError("InvalidContent", "A key is missing.");
      const [value] = messages(pair, PAIR.value);
      if (!value) throw new UploadError("InvalidContent", `The key ${key} has no value.`);
      measure(key, value);
      return [key, value.toString()];
    }),
  );
}

/** The texts or messages that a message has under a number. */
function messages(message: Buffer, number: number): Buffer[] {
  return fields(message).flatMap((field) =>
    field.number === number && typeof field.value !== "bigint" ? [field.value] : [],
  );
}

const text = (message: Buffer, number: number): string => messages(message, number).at(-1)?.toString() ?? "";

function fields(message: Buffer) {
  try {
    return [...readFields(message)];
  } catch (error) {
    if (error instanceof RangeError) {
      throw new UploadError("InvalidContent", `The body is not a LogGroupList: ${error.message}`);
    }
    throw error;
  }
}
