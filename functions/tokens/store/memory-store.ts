import type { Clock } from "../../../lib/clock";
import type { Admission, SharedStore } from "./shared-store";

/**
 * Most characters of all values. Each value costs a request to faceid, so the quota allows no more than 12,000 in the
 * ten minutes for which one stays; a token's has about 400 characters, more only with server parameters. Beyond it the
 * oldest are forgotten.
 */
const MOST_CHARACTERS = 8 * 1024 * 1024;

interface Entry {
  readonly value: string;
  /** By the monotonic clock: a clock that is set back would make values stay. */
  readonly endsAt: number;
}

/** When a name's last admissions stop counting, the oldest first, by the monotonic clock. */
type Places = readonly number[];

/** Beyond this many names, those without a counted admission are forgotten. */
const MOST_WINDOWS = 10_000;

/** The store of the one instance of a function: exact while the instance lives and is the only one. */
export class MemoryStore implements SharedStore {
  /** In the order in which they were put. */
  private readonly entries = new Map<string, Entry>();
  private characters = 0;
  private readonly windows = new Map<string, Places>();

  constructor(private readonly clock: Clock) {}

  async take(name: string, value: string, ttlMs: number): Promise<string | undefined> {
    const there = this.find(name);
    if (there === undefined) this.put(name, value, ttlMs);
    return there;
  }

  async replace(name: string, before: string, after: string, ttlMs: number): Promise<void> {
    if (this.find(name) === before) this.put(name, after, ttlMs);
  }

  async free(name: string, before: string): Promise<void> {
    if (this.find(name) === before) this.remove(name);
  }

  async admit(name: string, limit: number, windowMs: number): Promise<Admission> {
    const now = this.clock.monotonic();
    const counted = (this.windows.get(name) ?? []).filter((endsAt) => endsAt > now);
    const next = counted.at(-limit);
    if (next !== undefined) return { waitMs: next - now, remaining: 0 };
    if (!this.windows.has(name) && this.windows.size >= MOST_WINDOWS) this.forgetEndedWindows(now);
    this.windows.set(name, [...counted, now + windowMs]);
    return { waitMs: 0, remaining: limit - counted.length - 1 };
  }

  private forgetEndedWindows(now: number): void {
    for (const [name, places] of this.windows) {
      if ((places.at(-1) ?? now) <= now) this.windows.delete(name);
    }
  }

  private find(name: string): string | undefined {
    const entry = this.entries.get(name);
    if (entry === undefined || this.clock.monotonic() < entry.endsAt) return entry?.value;
    this.remove(name);
    return undefined;
  }

  private put(name: string, value: string, ttlMs: number): void {
    this.remove(name);
    this.entries.set(name, { value, endsAt: this.clock.monotonic() + ttlMs });
    this.characters += value.length;
    for (const [oldest, { endsAt }] of this.entries) {
      if (this.characters <= MOST_CHARACTERS && this.clock.monotonic() < endsAt) break;
      this.remove(oldest);
    }
  }

  private remove(name: string): void {
    this.characters -= this.entries.get(name)?.value.length ?? 0;
    this.entries.delete(name);
  }
}
