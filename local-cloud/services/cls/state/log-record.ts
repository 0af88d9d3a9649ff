/** One line in a topic; until it is delivered, with the fields alone that its writer adds. */
export interface LogRecord {
  /** When it was delivered, milliseconds since the epoch. */
  readonly at: number;
  /** The package of its delivery, which holds this line alone. */
  readonly packageId: string;
  readonly text: string;
  /**
   * The line itself as `SCF_Message`, the other `SCF_*` fields of its delivery, and the keys of a line of JSON
   * (583/46772).
   */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A line as SCF delivers it. */
export function logRecord({ fields, ...delivery }: LogRecord): LogRecord {
  return { ...delivery, fields: { ...parseKeys(delivery.text), ...fields, SCF_Message: delivery.text } };
}

function parseKeys(text: string): object {
  if (!text.startsWith("{")) return {};
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
}
