import { createHash } from "node:crypto";
import { HOUR_MS } from "../../../../lib/durations";
import { ApiError } from "../../../core/api-error";
import type { LogRecord } from "../state/log-record";

/** For how long a context can be used (614/42788, 2026-06-10). Milliseconds. */
const VALID_MS = HOUR_MS;
/** How many lines one search gives with all its contexts (ibid.). */
const MOST_LINES = 10_000;

/** How far a search has got. */
interface Reached {
  /** The line that was given last, see {@link lineId}. */
  readonly line: string;
  /** How many lines were given so far. */
  readonly returned: number;
}

interface Written extends Reached {
  readonly at: number;
  /** Digest of the parameters that must not change. */
  readonly digest: string;
}

/** What names a line in its topic. */
export const lineId = ({ packageId, logId }: Pick<LogRecord, "packageId" | "logId">): string => `${packageId}/${logId}`;

const digest = ({ Context: _context, ...others }: { readonly Context?: string }): string =>
  createHash("sha256")
    .update(JSON.stringify(Object.entries(others).sort()))
    .digest("hex");

/** What a caller gives back to get the lines after those of an answer. */
export function writeContext(reached: Reached, parameters: { readonly Context?: string }, now: number): string {
  const written: Written = { ...reached, at: now, digest: digest(parameters) };
  return Buffer.from(JSON.stringify(written)).toString("base64url");
}

function parse(context: string): Partial<Written> {
  try {
    return JSON.parse(Buffer.from(context, "base64url").toString()) as Partial<Written>;
  } catch {
    return {};
  }
}

/**
 * Where the lines after those of an earlier answer begin.
 * @param found every line of the search, in its order
 * @throws ApiError FailedOperation.InvalidContext for one of another search, an expired one, and one beyond 10,000
 *   lines
 */
export function readContext(
  context: string,
  parameters: { readonly Context?: string },
  found: readonly LogRecord[],
  now: number,
): { readonly begin: number; readonly returned: number } {
  if (context === "") return { begin: 0, returned: 0 };
  const { line, returned = 0, at = 0, digest: expected } = parse(context);
  const last = found.findIndex((record) => lineId(record) === line);
  if (expected !== digest(parameters) || last < 0) throw invalid("is of another search");
  if (now - at > VALID_MS) throw invalid("is older than an hour");
  if (returned >= MOST_LINES) throw invalid(`is beyond the ${MOST_LINES} lines that one search gives`);
  return { begin: last + 1, returned };
}

const invalid = (why: string): ApiError => new ApiError("FailedOperation.InvalidContext", `The Context ${why}.`);
