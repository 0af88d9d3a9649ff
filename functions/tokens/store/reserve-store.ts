import { isUnavailable } from "./redis-connection";
import type { Admission, SharedStore } from "./shared-store";

/**
 * A store that lets an instance go on alone while the shared one is away. The instance then remembers on its own
 * whose request it answered; it cannot keep a caller's limit, so it admits nobody by one.
 */
export class ReserveStore implements SharedStore {
  constructor(
    private readonly shared: SharedStore,
    private readonly own: SharedStore,
  ) {}

  async take(name: string, value: string, ttlMs: number): Promise<string | undefined> {
    try {
      return await this.shared.take(name, value, ttlMs);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      return this.own.take(name, value, ttlMs);
    }
  }

  /** In both: the store may have come or gone since the value was put. */
  async replace(name: string, before: string, after: string, ttlMs: number): Promise<void> {
    await this.own.replace(name, before, after, ttlMs);
    await this.shared.replace(name, before, after, ttlMs);
  }

  async free(name: string, before: string): Promise<void> {
    await this.own.free(name, before);
    await this.shared.free(name, before);
  }

  admit(name: string, limit: number, windowMs: number): Promise<Admission> {
    return this.shared.admit(name, limit, windowMs);
  }
}
