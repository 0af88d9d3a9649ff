import { type Clock, systemClock } from "../../lib/clock";

/** The system's clock, set to another time: it runs on from there, and waits take their usual time. */
export class ShiftedClock implements Clock {
  private aheadMs = 0;

  /** @param time milliseconds since the epoch */
  constructor(time: number) {
    this.moveTo(time);
  }

  now(): number {
    return systemClock.now() + this.aheadMs;
  }

  monotonic(): number {
    return systemClock.monotonic();
  }

  /** Sets the time, milliseconds since the epoch. */
  moveTo(time: number): void {
    this.aheadMs = time - systemClock.now();
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return systemClock.sleep(ms, signal);
  }
}
