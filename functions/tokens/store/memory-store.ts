import type { Clock } from "../../../lib/clock";
import type { SharedStore } from "./shared-store";

/**
 * Most characters of all values. Each value costs a request to faceid, so the quota allows no more than 12,000 in the
 * ten minutes for which one stays; a token's has about 400 characters, more only with server parameters. Beyond it the
 * oldest are forgotten.
 */
const MOST_CHARACTERS = 8 * 1024 * 1024;

interface Entry {
  readonly value: string;
  /** By the monotonic clock: one that is set back would make values stay. */
  readonly endsAt: number;
}

/** The store of the one instance of a function: exact as long as the instance lives and is the only one. */
export class MemoryStore implements SharedStore {
  /** In the order in which they were put. */
  private readonly entries = new Map<string, Entry>();
  private characters = 0;

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
