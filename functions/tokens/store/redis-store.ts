import { isUnavailable, type RedisConnection, type Session } from "./redis-connection";
import { ADMIT, FREE, REPLACE, TAKE } from "./redis-scripts";
import { SealedValues } from "./sealed-values";
import type { Admission, SharedStore } from "./shared-store";
import type { StoreSecret } from "./store-secret";

/** The store that all instances of a function share. What is in it cannot be read without its secret. */
export class RedisStore implements SharedStore {
  private readonly sealing = new WeakMap<StoreSecret, SealedValues>();

  /** @param prefix of every key, with the hash tag that keeps them in one slot of a cluster */
  constructor(
    private readonly connection: RedisConnection,
    private readonly prefix: string,
  ) {}

  async take(name: string, value: string, ttlMs: number): Promise<string | undefined> {
    const { answer, session } = await this.connection.run(TAKE, this.keyFor(name), (session) => [
      this.sealed(session).seal(name, value),
      Math.ceil(ttlMs),
    ]);
    if (typeof answer !== "string") return undefined;
    const there = this.sealed(session).open(name, answer);
    // What is there may be this very value, of an attempt whose answer was lost.
    return there === value ? undefined : there;
  }

  async replace(name: string, before: string, after: string, ttlMs: number): Promise<void> {
    await this.ifAvailable(
      this.connection.run(REPLACE, this.keyFor(name), (session) => [
        this.sealed(session).mark(name, before),
        this.sealed(session).seal(name, after),
        Math.ceil(ttlMs),
      ]),
    );
  }

  async free(name: string, before: string): Promise<void> {
    await this.ifAvailable(
      this.connection.run(FREE, this.keyFor(name), (session) => [this.sealed(session).mark(name, before)]),
    );
  }

  async admit(name: string, limit: number, windowMs: number): Promise<Admission> {
    const { answer } = await this.connection.run(
      ADMIT,
      [`${this.prefix}window:${name}`],
      [limit, Math.round(windowMs * 1_000)],
    );
    const [waitUs, remaining] = answer as [string, number];
    return { waitMs: Number(waitUs) / 1_000, remaining };
  }

  /** What was taken expires by itself; its holder has an answer to give meanwhile, with or without the store. */
  private async ifAvailable(done: Promise<unknown>): Promise<void> {
    await done.catch((error: unknown) => {
      if (!isUnavailable(error)) throw error;
    });
  }

  private keyFor(name: string): (session: Session) => readonly string[] {
    return (session) => [`${this.prefix}value:${this.sealed(session).keyId}:${name}`];
  }

  private sealed({ secret }: Session): SealedValues {
    const known = this.sealing.get(secret) ?? new SealedValues(secret.password);
    this.sealing.set(secret, known);
    return known;
  }
}
