import type { LogRecord } from "../../contract/endpoint/log-records";
import { redact } from "../../lib/redact";

/**
 * The record as one line of JSON, without secrets. Message, method and the vendor's id are the members that may hold
 * text from others.
 */
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
