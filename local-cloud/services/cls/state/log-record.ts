/** One line in a topic. */
export interface LogRecord {
  /** When it was written, milliseconds since the epoch. */
  readonly at: number;
  /** The package that it came in. */
  readonly packageId: string;
  /** Its number in the package. */
  readonly logId: number;
  /** Mostly the machine's address; "" where none was given, like the two below. */
  readonly source: string;
  readonly fileName: string;
  readonly hostName: string;
  readonly text: string;
  /**
   * For a line of SCF the line itself as `SCF_Message`, the other `SCF_*` fields of its delivery, and the keys of a
   * line of JSON (583/46772).
   */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Number of a package's first line, as in the samples of the API. */
export const FIRST_LOG_ID = 65_536;

/** A line as SCF delivers it, alone in its package. */
export function scfRecord({ fields, ...delivery }: Pick<LogRecord, "at" | "packageId" | "text" | "fields">): LogRecord {
  return {
    ...delivery,
    logId: FIRST_LOG_ID,
    source: "",
    fileName: "",
    hostName: "",
    fields: { ...parseKeys(delivery.text), ...fields, SCF_Message: delivery.text },
  };
}

function parseKeys(text: string): object {
  if (!text.startsWith("{")) return {};
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
}
