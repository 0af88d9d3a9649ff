import { type RetryOptions, withRetries } from "../../lib/retry";
import { SkippingClock } from "../helpers/skipping-clock";

/** The attempts that were made, and what came of them. */
async function attempts(options: Partial<RetryOptions>, succeedsAt = Number.POSITIVE_INFINITY) {
  const made: number[] = [];
  const clock = new SkippingClock();
  const startedAt = clock.now();
  const run = async (attempt: number): Promise<string> => {
    made.push(attempt);
    if (attempt < succeedsAt) throw new Error(`attempt ${attempt}`);
    return "done";
  };
  const outcome = await withRetries(run, {
    attempts: 3,
    clock,
    random: () => 0.5,
    isRetryable: () => true,
    ...options,
  }).catch((error: Error) => error.message);
  return { made, outcome, waitedMs: Math.round((clock.now() - startedAt) / 100) * 100 };
}

describe("what is repeated", () => {
  it("knows which attempt it is, and is done once it succeeds", async () => {
    expect(await attempts({}, 2)).toMatchObject({ made: [1, 2], outcome: "done" });
  });

  it("fails with the last failure when the attempts are used up, and does not wait after it", async () => {
    expect(await attempts({ pauseMs: (_error, attempt) => attempt * 10_000 })).toEqual({
      made: [1, 2, 3],
      outcome: "attempt 3",
      waitedMs: 30_000,
    });
  });

  it("is given up when the next attempt would begin too late", async () => {
    const deadline = new SkippingClock().now() + 15_000;
    expect(await attempts({ deadline, pauseMs: () => 10_000 })).toMatchObject({ made: [1, 2], waitedMs: 10_000 });
  });

  it("is not repeated when that cannot help", async () => {
    expect(await attempts({ isRetryable: () => false })).toMatchObject({ made: [1], outcome: "attempt 1" });
  });

  it("waits with jitter where the failure does not say how long", async () => {
    expect(await attempts({ pauseMs: () => undefined }, 2)).toMatchObject({ outcome: "done", waitedMs: 100 });
  });
});
