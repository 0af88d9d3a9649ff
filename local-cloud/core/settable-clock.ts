import type { Clock } from "../../lib/clock";

/** A clock that can be moved and stopped. Until then it runs as the clock it is made from. */
export class SettableClock implements Clock {
  /** How far the time of day is ahead of the base's, and how much more time has passed than there, milliseconds. */
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

  /** Lets this much time pass at once, milliseconds. A sleeper for less wakes. */
  advance(ms: number): void {
    this.skippedMs += ms;
    this.wake();
  }

  /**
   * Sets the time of day. What lies ahead passes, as by {@link advance}; backwards it is set as a person sets a
   * clock, and no sleep takes longer.
   */
  set(now: number): void {
    const ms = now - this.now();
    if (ms >= 0) this.advance(ms);
    else this.turnedMs += ms;
  }

  /** Stops the time, or lets it go on from where it is. */
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

  /** Runs as its base again, from the base's time of day. */
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

  /** Ends every wait on it. */
  end(): void {
    this.ended = true;
    this.wake();
  }

  private wake(): void {
    for (const wake of [...this.sleepers]) wake();
  }
}
