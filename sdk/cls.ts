import type { CallOptions, TencentApi, TencentClient } from "./tencent-client";

/** Cloud Log Service (product 614). */
export const CLS = { service: "cls", version: "2020-10-16" } as const satisfies TencentApi;

/** The most lines that one search gives (614/42788). */
const MOST_LINES = 1_000;
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
}

/** A line in a topic. */
export interface LogInfo {
  /** Milliseconds since the epoch. */
  readonly Time: number;
  /** The line's fields, a JSON object. */
  readonly LogJson: string;
}

/**
 * The lines of a topic that meet a condition, newest first, 1,000 at most. Without an index it is `ResourceNotFound.*`.
 * @throws TencentError
 */
export async function searchLog(client: TencentClient, search: LogSearch, options?: CallOptions): Promise<LogInfo[]> {
  const parameters = { ...search, QuerySyntax: CQL, Limit: MOST_LINES, UseNewAnalysis: true };
  const { Results } = await client.call<{ readonly Results?: LogInfo[] | null }>(CLS, "SearchLog", parameters, options);
  return Results ?? [];
}
