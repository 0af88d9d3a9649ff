import type { Clock } from "../../lib/clock";
import { type GiveBack, TokenBucket } from "../../lib/token-bucket";
import { Problem } from "./problems";
import type { Turns } from "./store/turns";

export interface PaceOptions {
  /** Requests per second to faceid, of this instance. */
  readonly requestsPerSecond: number;
  readonly clock: Clock;
}

/**
 * Admits requests to faceid at the instance's share of the quota, in the order in which they asked. A request that
 * would not get a turn in time is told at once, instead of after waiting in vain.
 */
export class Pace implements Turns {
  private readonly bucket: TokenBucket;
  private readonly clock: Clock;
  private last: Promise<void> = Promise.resolve();
  private waiting = 0;

  constructor(options: PaceOptions) {
    this.bucket = new TokenBucket(options);
    this.clock = options.clock;
  }

  /**
   * Waits for a turn.
   *
   * @param deadline after which a turn is useless, milliseconds since the epoch
   * @param latest when a turn that is waited for must have come. @default - the deadline
   * @returns what is called once the request has been answered or has failed
   * @throws Problem rate_limited, with the seconds until a turn can be expected
   */
  async take(deadline: number, latest = deadline): Promise<GiveBack> {
    const waitMs = this.waiting * this.spacingMs + this.knownWaitMs();
    this.refuseAfter(waitMs === 0 ? deadline : latest, waitMs);
    const before = this.last;
    let leave = (): void => {};
    this.last = new Promise((resolve) => {
      leave = resolve;
    });
    this.waiting += 1;
    try {
      await before;
      return await this.takeNext(waitMs === 0 ? deadline : latest);
    } finally {
      this.waiting -= 1;
      leave();
    }
  }

  private async takeNext(deadline: number): Promise<GiveBack> {
    for (;;) {
      const release = this.bucket.tryTake();
      if (release) return release;
      const waitMs = this.knownWaitMs();
      this.refuseAfter(deadline, waitMs);
      await this.clock.sleep(waitMs);
    }
  }

  private get spacingMs(): number {
    return 1_000 / this.bucket.requestsPerSecond;
  }

  /**
   * The bucket's wait is infinite while requests in flight hold every token; any of them may be answered at any time.
   */
  private knownWaitMs(): number {
    const waitMs = this.bucket.waitMs();
    return Number.isFinite(waitMs) ? waitMs : this.spacingMs;
  }

  private refuseAfter(deadline: number, waitMs: number): void {
    if (this.clock.now() + waitMs < deadline) return;
    throw new Problem("rate_limited", {
      detail: `This instance sends at most ${this.bucket.requestsPerSecond} requests per second to Tencent Cloud.`,
      retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)),
    });
  }
}
