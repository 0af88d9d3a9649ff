import type { CallOptions, TencentApi, TencentClient } from "./tencent-client";

/** Cloud Log Service (product 614). */
export const CLS = { service: "cls", version: "2020-10-16" } as const satisfies TencentApi;

/** The most lines that one answer gives (614/42788). */
export const LINES_PER_ANSWER = 1_000;
/** The most lines that a search gives with all its contexts (614/42788, 2026-06-10). */
export const LINES_PER_SEARCH = 10_000;
/** The syntax that the console uses, CQL. */
const CQL = 1;

/** Lines that are wanted. */
export interface LogSearch {
  readonly TopicId: string;
  /** Milliseconds since the epoch. */
  readonly From: number;
  /** Milliseconds since the epoch. */
  readonly To: number;
  /**
   * A search condition in CQL (614/37803), without an analysis: `key:"value"`, `key:(a OR b)`. Values are matched by
   * whole words.
   */
  readonly QueryString: string;
  /** @default desc: the newest first */
  readonly Sort?: "asc" | "desc";
  /** 1 to 1,000. @default 1_000 */
  readonly Limit?: number;
  /** The context of the previous page; everything else must be unchanged. @default - the first page */
  readonly Context?: string;
}

/** A line in a topic. */
export interface LogInfo {
  /** Milliseconds since the epoch. */
  readonly Time: number;
  /** With {@link PkgLogId} the line's own id. */
  readonly PkgId: string;
  readonly PkgLogId: string;
  /** The line's fields, a JSON object; empty for a line that could not be indexed. */
  readonly LogJson: string | null;
  /** A line that could not be indexed. */
  readonly RawLog?: string | null;
}

/** One answer of a search. */
export interface LogPage {
  readonly lines: readonly LogInfo[];
  /** Leads to the next page. Undefined when this is the last. */
  readonly context: string | undefined;
}

interface Answer {
  readonly Results?: readonly LogInfo[] | null;
  readonly Context?: string | null;
  readonly ListOver?: boolean | null;
}

/**
 * One page of the lines of a topic that meet a condition. Without an index it is `ResourceNotFound.*`.
 * @throws TencentError
 */
export async function searchLogPage(client: TencentClient, search: LogSearch, options?: CallOptions): Promise<LogPage> {
  const parameters = { Limit: LINES_PER_ANSWER, ...search, QuerySyntax: CQL, UseNewAnalysis: true };
  const { Results, Context, ListOver } = await client.call<Answer>(CLS, "SearchLog", parameters, options);
  const lines = Results ?? [];
  return { lines, context: ListOver === false && lines.length > 0 && Context ? Context : undefined };
}

/**
 * The lines of a topic that meet a condition, newest first, 1,000 at most. Without an index it is `ResourceNotFound.*`.
 * @throws TencentError
 */
export const searchLog = async (client: TencentClient, search: LogSearch): Promise<readonly LogInfo[]> =>
  (await searchLogPage(client, search)).lines;
