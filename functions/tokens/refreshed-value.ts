import type { Clock } from "../../lib/clock";

export interface RefreshedValueOptions<T> {
  /** Reads the value; must settle by the deadline, milliseconds since the epoch. */
  readonly load: (deadline: number) => Promise<T>;
  readonly clock: Clock;
  /** A value younger than this is used without a read. Milliseconds. */
  readonly maxAgeMs: number;
  /** While it cannot be read, the last value is used up to this age. Milliseconds. */
  readonly maxStaleAgeMs: number;
  /** No read starts within this time of one that succeeded. Milliseconds. */
  readonly intervalMs: number;
  /** No read starts within this time of one that failed. @default intervalMs */
  readonly failureIntervalMs?: number;
  /**
   * Whether a failure is a decision about the value, which ends it, and not a mere outage. @default - every one is an
   * outage
   */
  readonly ends?: (error: unknown) => boolean;
}

/**
 * A value that others publish and change, in one instance: read when it is first needed, when it is too old, and when
 * a newer one is known to exist, however many ask at once.
 */
export class RefreshedValue<T> {
  private value: { readonly current: T } | undefined;
  /** Ages use the monotonic clock: a clock that is set back would make an old value young again. */
  private loadedAt = Number.NEGATIVE_INFINITY;
  /** The read in flight, or the last one. */
  private reading: Promise<T> | undefined;
  /** Until when the last read is shared; undefined while it is in flight. */
  private sharedUntil: number | undefined;

  constructor(private readonly options: RefreshedValueOptions<T>) {}

  /** The value. @throws what `load` throws, when no value is young enough */
  async current(deadline: number): Promise<T> {
    const { clock, maxAgeMs, maxStaleAgeMs } = this.options;
    const age = () => clock.monotonic() - this.loadedAt;
    if (this.value !== undefined && age() < maxAgeMs) return this.value.current;
    try {
      return await this.refresh(deadline);
    } catch (error) {
      if (this.value !== undefined && age() < maxStaleAgeMs) return this.value.current;
      throw error;
    }
  }

  /** Reads the value, or shares the read that is under way or settled recently, including its failure. */
  refresh(deadline: number): Promise<T> {
    const { clock, load, intervalMs, failureIntervalMs = intervalMs, ends = () => false } = this.options;
    const isShared = this.sharedUntil === undefined || clock.monotonic() < this.sharedUntil;
    if (this.reading !== undefined && isShared) return this.reading;
    const startedAt = clock.monotonic();
    const share = (ms: number): void => {
      this.sharedUntil = clock.monotonic() + ms;
    };
    this.sharedUntil = undefined;
    this.reading = load(deadline).then(
      (current) => {
        share(intervalMs);
        this.value = { current };
        this.loadedAt = startedAt;
        return current;
      },
      (error: unknown) => {
        share(failureIntervalMs);
        if (ends(error)) this.value = undefined;
        throw error;
      },
    );
    return this.reading;
  }
}
