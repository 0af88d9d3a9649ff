import { SIGNATURE_SKEW_SECONDS } from "../../contract/vendor/limits";
import type { Clock } from "../../lib/clock";
import { MINUTE_MS, SECOND_MS } from "../../lib/durations";
import { withRetries } from "../../lib/retry";
import { LINES_PER_ANSWER, LINES_PER_SEARCH, type LogInfo, type LogPage, searchLogPage } from "../../sdk/cls";
import { cql, type LogCondition } from "../../sdk/cql";
import { TencentError, TencentTimeoutError } from "../../sdk/errors";
import type { TencentClient } from "../../sdk/tencent-client";

/** One search at a time: CLS takes 15 of a topic at once (614/42788). Milliseconds between two. */
export const POLL_MS = 3 * SECOND_MS;
/** How much later than a newer one a line may become searchable. Milliseconds. */
export const LATE_MS = 2 * MINUTE_MS;
/** How far Tencent Cloud's clock may be from this machine's, or no signed call gets through. Milliseconds. */
const SKEW_MS = SIGNATURE_SKEW_SECONDS * SECOND_MS;
const CALL_MS = 10 * SECOND_MS;
const ATTEMPTS = 5;

export interface LineSearch {
  readonly client: TencentClient;
  readonly topicId: string;
  readonly condition: LogCondition;
  readonly clock: Clock;
  /** Ends a search early. @default - nothing does */
  readonly signal?: AbortSignal;
}

/** Milliseconds since the epoch, both included. */
export interface Window {
  readonly from: number;
  /** @default - as late as a line can be */
  readonly to?: number | undefined;
}

/** A search changes nothing, so one that was not answered in time is sent again too. */
const isRetryable = (error: unknown): boolean =>
  error instanceof TencentTimeoutError || (error instanceof TencentError && error.retryable);

/** The pages of a search, up to the most lines that CLS gives of one. */
async function* pages(
  { client, topicId, condition, clock, signal }: LineSearch,
  { from, to = clock.now() + SKEW_MS }: Window,
  order: { readonly Sort: "asc" | "desc"; readonly Limit: number },
): AsyncGenerator<LogPage> {
  const search = { TopicId: topicId, From: from, To: to, QueryString: cql(condition), ...order };
  let context: string | undefined;
  let lines = 0;
  do {
    const more = context === undefined ? {} : { Context: context };
    const page = await withRetries(
      () => {
        const late = AbortSignal.timeout(CALL_MS);
        const deadline = signal ? AbortSignal.any([signal, late]) : late;
        return searchLogPage(client, { ...search, ...more }, { deadline });
      },
      { attempts: ATTEMPTS, clock, isRetryable: (error) => !signal?.aborted && isRetryable(error) },
    );
    yield page;
    lines += page.lines.length;
    context = page.context;
  } while (context !== undefined && lines < LINES_PER_SEARCH);
}

/**
 * The newest lines of a window, oldest first.
 * @param limit 1 to 10,000
 * @throws TencentError
 */
export async function newestLines(
  search: LineSearch,
  window: Window,
  limit: number,
): Promise<{ readonly lines: readonly LogInfo[]; readonly more: boolean }> {
  const lines: LogInfo[] = [];
  for await (const page of pages(search, window, { Sort: "desc", Limit: Math.min(limit, LINES_PER_ANSWER) })) {
    lines.push(...page.lines);
    if (lines.length > limit || (lines.length === limit && page.context !== undefined)) {
      return { lines: lines.slice(0, limit).reverse(), more: true };
    }
  }
  return { lines: lines.reverse(), more: false };
}

/** Every line since a time, oldest first, in pages; where they are more than one search gives, some more than once. */
async function* linesSince(search: LineSearch, since: number): AsyncGenerator<readonly LogInfo[]> {
  for (let from = since; ; ) {
    let [lines, last] = [0, from];
    for await (const page of pages(search, { from }, { Sort: "asc", Limit: LINES_PER_ANSWER })) {
      lines += page.lines.length;
      last = page.lines.at(-1)?.Time ?? last;
      yield page.lines;
    }
    if (lines < LINES_PER_SEARCH) return;
    // CLS gives no more of one millisecond than of one search.
    from = last > from ? last : from + 1;
  }
}

/** It holds the time in case a package's id is used again. */
const lineId = ({ PkgId, PkgLogId, Time }: LogInfo): string => `${PkgId}/${PkgLogId}/${Time}`;

/**
 * The newest lines of a window, then every line that becomes searchable, each once, until the signal is aborted. A line
 * is missed only when it becomes searchable more than {@link LATE_MS} after a newer one.
 *
 * Each search looks back behind the newest line that was seen, by the time of CLS, so that neither this machine's clock
 * nor a pause of any length leaves a gap.
 * @throws TencentError when CLS refuses, or repeatedly does not answer
 */
export async function* followLines(
  search: LineSearch & { readonly signal: AbortSignal },
  since: number,
  limit: number,
): AsyncGenerator<readonly LogInfo[]> {
  const { clock, signal } = search;
  const seen = new Map<string, number>();
  let newest = since;
  const unseen = (lines: readonly LogInfo[]): readonly LogInfo[] =>
    lines.filter((line) => {
      const id = lineId(line);
      if (seen.has(id)) return false;
      seen.set(id, line.Time);
      newest = Math.max(newest, line.Time);
      return true;
    });
  try {
    const { lines, more } = await newestLines(search, { from: since }, limit);
    // What the limit left out must not come back as new.
    let from = more ? (lines[0]?.Time ?? since) : since;
    yield unseen(lines);
    for (;;) {
      await clock.sleep(POLL_MS, signal);
      if (signal.aborted) return;
      from = Math.max(from, Math.min(newest, clock.now()) - LATE_MS);
      for (const [id, time] of seen) if (time < from) seen.delete(id);
      for await (const found of linesSince(search, from)) yield unseen(found);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
