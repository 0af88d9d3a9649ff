import type { Clock } from "../../lib/clock";

/**
 * The wall clock, but nobody waits: a sleep moves it forward instead. For tests in which a real SDK signs with the time
 * of the day.
 */
export class SkippingClock implements Clock {
  private aheadMs = 0;

  now(): number {
    return Date.now() + this.aheadMs;
  }

  monotonic(): number {
    return performance.now() + this.aheadMs;
  }

  sleep(ms: number): Promise<void> {
    this.aheadMs += Math.max(0, ms);
    return Promise.resolve();
  }
}
