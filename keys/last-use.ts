import { DAY_MS } from "../lib/durations";
import { type LogSearch, searchLog } from "../sdk/cls";
import { TencentError } from "../sdk/errors";
import type { TencentClient } from "../sdk/tencent-client";
import { asUserError } from "../sdk/tencent-user-error";

/** When a key was last used, as far as the log lines tell. */
export type LastUse =
  /** ISO 8601, UTC. */
  | { readonly at: string }
  /** No line since then names the key; earlier lines are no longer kept. ISO 8601, UTC. */
  | { readonly notSince: string }
  | { readonly unknown: string };

export interface LastUseOptions {
  readonly client: TencentClient;
  /** Id of the topic with the function's log lines. */
  readonly topicId: string;
  /** Days for which the topic keeps lines. */
  readonly retentionDays: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Searches at a time. */
const AT_ONCE = 5;

async function findLastUse({ client, topicId, retentionDays, now }: LastUseOptions, id: string): Promise<LastUse> {
  const from = now - retentionDays * DAY_MS;
  const search: LogSearch = { TopicId: topicId, From: from, To: now, QueryString: `keyId:"${id}"`, Limit: 1 };
  try {
    const [newest] = await searchLog(client, search);
    return newest === undefined
      ? { notSince: new Date(from).toISOString() }
      : { at: new Date(newest.Time).toISOString() };
  } catch (error) {
    if (!(error instanceof TencentError)) throw error;
    return { unknown: (asUserError(error) as Error).message };
  }
}

/**
 * When each key was last used, from the endpoint's log lines: a request that was admitted names its key. Lines arrive
 * within about a minute. When the first search fails, no other is sent, and its reason applies to all keys.
 */
export async function findLastUses(options: LastUseOptions, ids: readonly string[]): Promise<Map<string, LastUse>> {
  const found = new Map<string, LastUse>();
  const [first, ...rest] = ids;
  if (first === undefined) return found;
  const use = await findLastUse(options, first);
  found.set(first, use);
  for (let start = 0; start < rest.length; start += AT_ONCE) {
    await Promise.all(
      rest.slice(start, start + AT_ONCE).map(async (id) => {
        found.set(id, "unknown" in use ? use : await findLastUse(options, id));
      }),
    );
  }
  return found;
}
