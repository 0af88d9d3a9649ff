import { randomUUID } from "node:crypto";
import type { CallerRate } from "../../../contract/endpoint/caller-rate";
import type { ProblemCode } from "../../../contract/endpoint/problems";
import { HOUR_MS } from "../../../lib/durations";
import { Problem } from "../problems";
import type { SharedStore } from "../store/shared-store";
import type { Trace } from "../trace";
import type { Caller } from "./caller";
import type { LimitState } from "./rate-limit-headers";

export interface CallerLimitsOptions {
  readonly store: SharedStore;
  /** How long a request can be under way at most, milliseconds: what it took is free after that, even if it died. */
  readonly longestRunMs: number;
}

/** What each caller may do in a time, counted where all instances see it. */
export class CallerLimits {
  constructor(private readonly options: CallerLimitsOptions) {}

  /** Counts a request of a caller that has a rate. @throws Problem caller_rate_exceeded */
  async countRequest({ name, rate }: Caller, trace: Trace): Promise<void> {
    if (rate === undefined) return;
    await this.count(`rate:${name}`, "caller", rate, "caller_rate_exceeded", trace);
  }

  /** Counts a token that is issued to a subject with a budget. @throws Problem subject_budget_exceeded */
  async countToken({ name, budget }: Caller, trace: Trace): Promise<void> {
    if (budget?.perHour === undefined) return;
    const rate = { limit: budget.perHour, windowSeconds: HOUR_MS / 1_000 };
    await this.count(`tokens:${name}`, "subject", rate, "subject_budget_exceeded", trace);
  }

  /**
   * Does what a caller asks for, unless it already has as much under way as it may.
   * @throws Problem subject_concurrency_exceeded, and what `run` throws
   */
  async within<T>({ name, budget }: Caller, run: () => Promise<T>): Promise<T> {
    const { store, longestRunMs } = this.options;
    const most = budget?.concurrent;
    if (most === undefined) return run();
    const mine = randomUUID();
    for (let place = 0; place < most; place += 1) {
      const taken = `under-way:${name}:${place}`;
      if ((await store.take(taken, mine, longestRunMs)) !== undefined) continue;
      try {
        return await run();
      } finally {
        // A place that cannot be given back is free after the longest run, and the answer is no worse for it.
        await store.free(taken, mine).catch(() => undefined);
      }
    }
    throw new Problem("subject_concurrency_exceeded", {
      detail: `The token's subject has ${most} ${most === 1 ? "request" : "requests"} under way, which is the most it may have.`,
    });
  }

  private async count(
    name: string,
    policy: LimitState["policy"],
    rate: CallerRate,
    code: ProblemCode,
    trace: Trace,
  ): Promise<void> {
    const { limit, windowSeconds } = rate;
    const { waitMs, remaining } = await this.options.store.admit(name, limit, windowSeconds * 1_000);
    const waitSeconds = Math.max(1, Math.ceil(waitMs / 1_000));
    const isAdmitted = waitMs === 0;
    trace.limits.push({ policy, rate, remaining, resetSeconds: isAdmitted ? windowSeconds : waitSeconds });
    if (isAdmitted) return;
    throw new Problem(code, {
      detail: `At most ${limit} within ${windowSeconds} s are allowed; the next in ${waitSeconds} s.`,
      retryAfterSeconds: waitSeconds,
    });
  }
}
