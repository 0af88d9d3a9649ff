/** One line in a topic. */
export interface LogRecord {
  /** When it was delivered, milliseconds since the epoch. */
  readonly at: number;
  readonly text: string;
  /**
   * The line itself as `SCF_Message`, the other `SCF_*` fields of its delivery, and the keys of a line of JSON
   * (583/46772).
   */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A line as SCF delivers it. @param fields that SCF adds */
export function logRecord(at: number, text: string, fields: Readonly<Record<string, unknown>> = {}): LogRecord {
  return { at, text, fields: { ...parseKeys(text), ...fields, SCF_Message: text } };
}

function parseKeys(text: string): object {
  if (!text.startsWith("{")) return {};
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
}
