import { type Clock, systemClock } from "./clock";

export interface TokenBucketOptions {
  /** Requests allowed in any window of one second. */
  readonly requestsPerSecond: number;
  /** @default systemClock */
  readonly clock?: Clock;
}

/** Gives the token back. Call it once the request has been answered or has failed. */
export type GiveBack = () => void;

const WINDOW_MS = 1_000;

/**
 * A token bucket that can prove its bound: a token comes back one second after the request that took it was *answered*.
 * The server sees a request between its start and its answer, so whatever the latency, no window of one second on the
 * server's side holds more than `requestsPerSecond` requests. Starts are spread evenly instead of in a burst; what was
 * lost to a delay is caught up with for as long as the tokens allow. What remains is the price of the proof: with a
 * latency of L seconds the rate is at most requestsPerSecond / (1 + L).
 */
export class TokenBucket {
  readonly requestsPerSecond: number;
  private readonly clock: Clock;
  private readonly spacingMs: number;
  private nextStart = Number.NEGATIVE_INFINITY;
  /** When each used token comes back; requests in flight hold theirs. */
  private readonly returnsAt: number[] = [];
  private underWay = 0;
  private waiting: (() => void)[] = [];

  constructor(options: TokenBucketOptions) {
    this.requestsPerSecond = options.requestsPerSecond;
    this.clock = options.clock ?? systemClock;
    this.spacingMs = WINDOW_MS / options.requestsPerSecond;
  }

  /** Milliseconds until a token is free; 0 when one is, Infinity while requests in flight hold all of them. */
  waitMs(): number {
    const now = this.clock.monotonic();
    while (this.returnsAt.length > 0 && (this.returnsAt[0] as number) <= now) this.returnsAt.shift();
    const spacing = Math.max(0, this.nextStart - now);
    if (this.underWay + this.returnsAt.length < Math.max(1, Math.floor(this.requestsPerSecond))) return spacing;
    const first = this.returnsAt[0];
    return first === undefined ? Number.POSITIVE_INFINITY : Math.max(spacing, first - now);
  }

  /** Takes a token if one is there now, without waiting. */
  tryTake(): GiveBack | undefined {
    if (this.waitMs() > 0) return undefined;
    const now = this.clock.monotonic();
    // A start that is late, by a slow timer or because one answer kept its token for long, must not push back every
    // later one: the schedule
    // advances from where it was due, so tokens that came back meanwhile are used at once. The bound is the tokens',
    // not the schedule's.
    const due = now - this.nextStart < WINDOW_MS ? this.nextStart : now;
    this.nextStart = due + this.spacingMs;
    this.underWay += 1;
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.underWay -= 1;
      this.returnsAt.push(this.clock.monotonic() + WINDOW_MS);
      this.waiting[0]?.();
    };
  }

  /** Waits for a token. @throws the signal's reason once it is aborted */
  async take(signal?: AbortSignal): Promise<GiveBack> {
    for (;;) {
      signal?.throwIfAborted();
      const release = this.tryTake();
      if (release) return release;
      const waitMs = this.waitMs();
      if (waitMs === Number.POSITIVE_INFINITY) await this.returned(signal);
      else await this.clock.sleep(waitMs, signal);
    }
  }

  /** Resolves when a request in flight is answered, or as soon as the signal is aborted. */
  private returned(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        signal?.removeEventListener("abort", wake);
        // A waiter that gave up must not consume another one's wake-up.
        this.waiting = this.waiting.filter((other) => other !== wake);
        resolve();
      };
      this.waiting.push(wake);
      signal?.addEventListener("abort", wake, { once: true });
    });
  }
}
