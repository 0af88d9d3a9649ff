import { redact } from "../lib/redact";

/** One request in the log. Ids and names only: never a token, key, image or Extra. */
export interface LogRecord {
  readonly level: "info" | "warn" | "error";
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

/** The record as one line of JSON, without secrets. Message, method and the vendor's id are the members that may hold text of others. */
export function logLine(record: LogRecord, secrets: readonly string[]): string {
  const { message, method, upstreamRequestId } = record;
  const line = {
    ...record,
    message: redact(message, secrets),
    method: redact(method),
    ...(upstreamRequestId === undefined ? {} : { upstreamRequestId: redact(upstreamRequestId, secrets) }),
  };
  return `${JSON.stringify(line)}\n`;
}
