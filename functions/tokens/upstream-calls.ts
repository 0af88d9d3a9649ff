import type { Clock } from "../../lib/clock";
import { withRetries } from "../../lib/retry";
import { TencentError } from "../../sdk/errors";
import type { CallOptions, TencentResponse } from "../../sdk/tencent-client";
import type { RunWithCredentials } from "./store/shared-state";
import type { Turns } from "./store/turns";
import type { Trace } from "./trace";

export interface UpstreamCallsOptions {
  /** Admits the requests. */
  readonly turns: Turns;
  readonly clock: Clock;
  /** A number from 0 up to but not including 1, for jitter. */
  readonly random: () => number;
  readonly withCredentials: RunWithCredentials;
}

/** Requests sent to faceid for one answer, at most. */
const ATTEMPTS = 3;

/**
 * A request that waits for its turn must have this much time left when the turn comes: with less, the call would only
 * time out. Milliseconds.
 */
const LEAST_CALL_MS = 500;

/** Calls of one action of faceid, within its quota, the deadline and the attempts. The vendor counts by action. */
export class UpstreamCalls {
  constructor(private readonly options: UpstreamCallsOptions) {}

  /**
   * `sentAt` is when the successful request was sent, so that nothing that lasts from then on ends earlier than
   * announced.
   *
   * @param send sends one request
   * @param deadline when the last one must have ended, milliseconds since the epoch
   * @throws Problem rate_limited, store_unavailable; TencentError
   */
  run<Response extends TencentResponse>(
    send: (options: CallOptions) => Promise<Response>,
    deadline: number,
    trace: Trace,
  ): Promise<Response & { readonly sentAt: number }> {
    const { turns, clock, random, withCredentials } = this.options;
    const sendInTurn = async () => {
      const release = await turns.take(deadline, deadline - LEAST_CALL_MS, trace.caller ?? "");
      const sentAt = clock.now();
      try {
        trace.attempts += 1;
        const response = await send({ deadline: deadline - sentAt });
        trace.upstreamRequestId = response.RequestId;
        return { ...response, sentAt };
      } finally {
        release();
      }
    };
    const isRetryable = (error: unknown) => error instanceof TencentError && error.retryable;
    const attempt = () => withCredentials(sendInTurn, deadline);
    return withRetries(attempt, { attempts: ATTEMPTS, deadline, clock, random, isRetryable });
  }
}
