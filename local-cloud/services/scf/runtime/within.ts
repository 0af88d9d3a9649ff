import type { Clock } from "../../../../lib/clock";

/** Waits for something, at most this long. */
export async function within<Result>(clock: Clock, ms: number, result: Promise<Result>): Promise<Result | "timeout"> {
  const over = new AbortController();
  const timeout = clock.sleep(ms, over.signal).then(() => "timeout" as const);
  try {
    return await Promise.race([result, timeout]);
  } finally {
    over.abort();
  }
}
