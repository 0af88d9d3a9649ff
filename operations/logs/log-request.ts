import type { LogLevel } from "../../contract/endpoint/log-records";
import { readOutputs } from "../../environments/outputs-file";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { type Clock, systemClock } from "../../lib/clock";
import { DAY_MS, MINUTE_MS } from "../../lib/durations";
import type { Moment } from "../../lib/moment";
import { UserError } from "../../lib/user-error";
import type { Variables } from "../../lib/variables";
import { scriptClient } from "../../sdk/script-client";
import { logCondition } from "./log-filter";
import { type LogSource, logTopic, requireCode } from "./log-source";
import type { SearchedTopic } from "./logs-error";
import type { LineSearch } from "./search-lines";

const DEFAULT_SINCE_MS = 15 * MINUTE_MS;

/** Which lines are wanted. */
export interface LogRequest {
  readonly source: LogSource;
  /** @default - 15 minutes ago; with a request's id, as far back as lines are kept */
  readonly since?: Moment;
  /** @default - now */
  readonly until?: Moment;
  readonly requestId?: string;
  readonly code?: string;
  readonly level?: LogLevel;
}

/** How the wanted lines are searched for. */
export interface RequestedSearch {
  readonly search: LineSearch;
  readonly topic: SearchedTopic;
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly to: number | undefined;
}

const iso = (time: number): string => new Date(time).toISOString();

/**
 * What to search, and where.
 * @throws UserError for a code that no line has, a window that ends before it begins, and outputs that cannot be read
 */
export function searchFor(
  { source, since, until, requestId, code, level }: LogRequest,
  { name, logs }: ResolvedEnvironment,
  outputsFile: string,
  variables: Variables,
  clock: Clock = systemClock,
): RequestedSearch {
  if (code !== undefined) requireCode(code, source);
  const outputs = readOutputs(name, outputsFile);
  const { region } = outputs;
  const topicId = logTopic(outputs, source, name, outputsFile);
  const now = clock.now();
  // An id does not say when the request was made.
  const from = since?.(now) ?? now - (requestId === undefined ? DEFAULT_SINCE_MS : logs.retentionDays * DAY_MS);
  const to = until?.(now);
  if (from > (to ?? now)) {
    throw new UserError(
      `The search would begin at ${iso(from)}, after its end at ${iso(to ?? now)}.`,
      "Give --since a time before that of --until, and before now.",
    );
  }
  const client = scriptClient(region, variables);
  const condition = logCondition(source, { requestId, code, level });
  const topic = { environment: name, region, topicId, outputsFile };
  return { search: { client, topicId, condition, clock }, topic, from, to };
}
