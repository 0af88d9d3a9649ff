import type { Clock } from "../lib/clock";
import type { Release, TokenBucket } from "../lib/token-bucket";
import { Problem } from "./problems";

/**
 * Waits for a token of the instance's bucket. Waiting ends before it begins when the token would come after the deadline.
 *
 * @throws Problem rate_limited
 */
export async function takeToken(bucket: TokenBucket, deadline: number, clock: Clock): Promise<Release> {
  for (;;) {
    const release = bucket.tryTake();
    if (release) return release;
    const waitMs = bucket.waitMs();
    // Infinity: every token is held by a request under way. One of them may be answered at any time.
    const knownMs = Number.isFinite(waitMs) ? waitMs : 1_000 / bucket.requestsPerSecond;
    if (clock.now() + knownMs >= deadline) {
      throw new Problem("rate_limited", {
        detail: `This instance sends at most ${bucket.requestsPerSecond} requests per second to Tencent Cloud.`,
        retryAfterSeconds: Math.max(1, Math.ceil(knownMs / 1_000)),
      });
    }
    await clock.sleep(knownMs);
  }
}
