import type { Clock } from "../../lib/clock";

/**
 * A clock that jumps to the next due sleeper whenever nothing else can run, so that hours of pacing take no time.
 * Sleepers wake in the order of their due time.
 */
export class ManualClock implements Clock {
  private sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  private jumping = false;

  /** Milliseconds since this clock was made. */
  private time = 0;

  /** @param epoch what {@link now} says at first */
  constructor(private epoch = Date.UTC(2025, 0, 14)) {}

  now(): number {
    return this.epoch + this.time;
  }

  monotonic(): number {
    return this.time;
  }

  /** Sets the time of day by so much, as NTP or a person does; no time passes by it. */
  turn(ms: number): void {
    this.epoch += ms;
  }

  /** Moves the time without waking anyone by it; sleepers that became due wake as usual. */
  advance(ms: number): void {
    this.time += ms;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (ms <= 0 || signal?.aborted) return Promise.resolve();
    return new Promise((wake) => {
      const sleeper = { at: this.time + ms, wake };
      signal?.addEventListener("abort", () => {
        this.sleepers = this.sleepers.filter((other) => other !== sleeper);
        wake();
      });
      this.sleepers.push(sleeper);
      this.sleepers.sort((a, b) => a.at - b.at);
      this.jump();
    });
  }

  private jump(): void {
    if (this.jumping) return;
    this.jumping = true;
    setImmediate(() => {
      this.jumping = false;
      const next = this.sleepers.shift();
      if (!next) return;
      this.time = Math.max(this.time, next.at);
      next.wake();
      if (this.sleepers.length > 0) this.jump();
    });
  }
}
