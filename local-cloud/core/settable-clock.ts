import type { Clock } from "../../lib/clock";

/** A clock that somebody may move and stop. Until then it is the clock that it is made of. */
export class SettableClock implements Clock {
  /** What the time of day is ahead of the base's, and what has passed more than there, milliseconds. */
  private turnedMs = 0;
  private skippedMs = 0;
  private stopped: { readonly now: number; readonly monotonic: number } | undefined;
  private ended = false;
  private readonly sleepers = new Set<() => void>();

  constructor(private readonly base: Clock) {}

  now(): number {
    return (this.stopped?.now ?? this.base.now()) + this.turnedMs + this.skippedMs;
  }

  monotonic(): number {
    return (this.stopped?.monotonic ?? this.base.monotonic()) + this.skippedMs;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    const end = this.monotonic() + ms;
    for (let left = ms; left > 0 && !signal?.aborted && !this.ended; left = end - this.monotonic())
      await this.doze(left, signal);
  }

  get isFrozen(): boolean {
    return this.stopped !== undefined;
  }

  /** Lets so much time pass at once, milliseconds. Whoever sleeps for less wakes. */
  advance(ms: number): void {
    this.skippedMs += ms;
    this.wake();
  }

  /**
   * Sets the time of day. What lies ahead passes, as by {@link advance}; back it is turned as a person turns a clock,
   * and nobody sleeps longer.
   */
  set(now: number): void {
    const ms = now - this.now();
    if (ms >= 0) this.advance(ms);
    else this.turnedMs += ms;
  }

  /** Stops the time, or lets it go on from where it stands. */
  freeze(isFrozen: boolean): void {
    if (isFrozen === this.isFrozen) return;
    const now = this.base.now();
    const monotonic = this.base.monotonic();
    if (this.stopped) {
      this.turnedMs += this.stopped.now - now - (this.stopped.monotonic - monotonic);
      this.skippedMs += this.stopped.monotonic - monotonic;
    }
    this.stopped = isFrozen ? { now, monotonic } : undefined;
    this.wake();
  }

  /** Goes as its base again, from the base's time of day. */
  reset(): void {
    this.freeze(false);
    this.turnedMs = -this.skippedMs;
    this.wake();
  }

  /** Until the time may have come, or was moved. */
  private async doze(ms: number, signal: AbortSignal | undefined): Promise<void> {
    const moved = new AbortController();
    const wake = (): void => moved.abort();
    this.sleepers.add(wake);
    signal?.addEventListener("abort", wake, { once: true });
    try {
      if (this.stopped) await new Promise<void>((done) => moved.signal.addEventListener("abort", () => done()));
      else await this.base.sleep(ms, moved.signal);
    } finally {
      signal?.removeEventListener("abort", wake);
      this.sleepers.delete(wake);
    }
  }

  /** Nobody sleeps by it any more. */
  end(): void {
    this.ended = true;
    this.wake();
  }

  private wake(): void {
    for (const wake of [...this.sleepers]) wake();
  }
}
