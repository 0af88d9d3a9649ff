import { MAX_AGE_MS } from "../../functions/tokens/key-cache";
import { createKey, revokeKey } from "../../keys/commands";
import { deliverTo, type KeyDelivery } from "../../keys/key-delivery";
import type { KeyStore } from "../../keys/key-store";
import { planRotation, rotateKeys } from "../../keys/rotation";
import { type Clock, systemClock } from "../../lib/clock";
import { UserError } from "../../lib/user-error";
import { ask, isTaken, type Outcome } from "../traffic/ask";
import type { DeployedEndpoint } from "../traffic/deployed-endpoint";

/** What the run found about the keys and their users. */
export interface KeyLifeResult {
  /** Requests with keys that were valid all the time. */
  readonly requests: number;
  /** Requests that got neither a token nor `rate_limited`, each as text. */
  readonly failed: readonly string[];
  readonly created: number;
  readonly rotated: number;
  readonly revoked: number;
  /** Changes that an operator was told to repeat, and repeated. */
  readonly repeated: number;
  /** From the end of the command to the first refusal, for each key that was revoked. Milliseconds. */
  readonly refusedAfterMs: readonly number[];
  /** Revoked keys that were still taken when the documented time was over. */
  readonly stillTaken: number;
  /** Keys that were created and handed out, and did not work at once. */
  readonly dead: readonly string[];
  /** What operators were told about changes that they could not make however often they tried. */
  readonly refused: readonly string[];
}

export interface KeyLifeOptions {
  /** Callers with keys that nobody touches. */
  readonly callers: number;
  /** How long the operators go on. */
  readonly seconds: number;
}

/** An operator waits this long between two changes. Milliseconds. */
const PAUSE_MS = 500;
/** How often a revoked key is tried. Milliseconds. */
const TRY_EVERY_MS = 1_000;
/**
 * On top of the documented time: for a read of the keys that is under way when it ends, and its answer. Milliseconds.
 */
const GRACE_MS = 5_000;
/** An operator repeats a change this often when somebody else was faster. */
const ATTEMPTS = 5;
/** A rotation lets the key before end after this long: longer than any run. Hours. */
const OVERLAP_HOURS = 24;
/**
 * What writes a secret, and how long each write is under way: far away, operators overtake each other. Milliseconds.
 */
const WRITES = ["UpdateSecret", "PutSecretValue"];
const WRITE_MS = [250, 50, 400, 100, 700];
const WRITES_EACH = 2_000;
/** Callers ask this often: together less than the quota, so that a failure is not the quota's. Milliseconds. */
const ASK_EVERY_MS = 4_000;

const describe = (outcome: Outcome): string =>
  outcome.kind === "problem"
    ? outcome.code
    : outcome.kind === "platform"
      ? `platform ${outcome.status}`
      : "detail" in outcome
        ? outcome.detail
        : outcome.kind;

interface MadeKey {
  readonly id: string;
  readonly plaintext: string;
}

/** One life of keys: two operators create, rotate and revoke, while callers with other keys ask for tokens. */
export class KeyLife {
  private readonly failed: string[] = [];
  private readonly dead: string[] = [];
  private readonly refused: string[] = [];
  private readonly refusedAfterMs: number[] = [];
  private readonly watched: Promise<void>[] = [];
  private readonly counts = { requests: 0, created: 0, rotated: 0, revoked: 0, repeated: 0, stillTaken: 0 };
  private over = false;

  constructor(
    private readonly endpoint: DeployedEndpoint,
    private readonly options: KeyLifeOptions,
    private readonly clock: Clock = systemClock,
  ) {}

  async run(): Promise<KeyLifeResult> {
    const { callers, seconds } = this.options;
    // A few of the callers share a key, as instances of one client do: SSM has room for some fifty.
    const keys = await Promise.all([this.endpoint.createKey()]);
    for (let more = 1; more < 5; more += 1) keys.push(await this.endpoint.createKey());
    this.slowWrites();
    const calling = Array.from({ length: callers }, (_, index) => this.call(keys[index % keys.length] ?? "", index));
    const until = performance.now() + seconds * 1_000;
    await Promise.all(["a", "b"].map(() => this.operate(this.endpoint.store(), () => performance.now() >= until)));
    await Promise.all(this.watched);
    this.over = true;
    await Promise.all(calling);
    const { failed, dead, refused, refusedAfterMs } = this;
    return { ...this.counts, failed, dead, refused, refusedAfterMs };
  }

  private slowWrites(): void {
    const { faults } = this.endpoint.stack.deployment.localCloud;
    for (const action of WRITES) {
      for (let write = 0; write < WRITES_EACH; write += 1) {
        faults.add({ action, kind: "delay", ms: WRITE_MS[write % WRITE_MS.length] ?? 0, times: 1 });
      }
    }
  }

  private async call(key: string, index: number): Promise<void> {
    await this.clock.sleep((index * ASK_EVERY_MS) / this.options.callers);
    while (!this.over) {
      const outcome = await ask(this.endpoint, key);
      this.counts.requests += 1;
      const isServed = outcome.kind === "issued" || (outcome.kind === "problem" && outcome.code === "rate_limited");
      if (!isServed) this.failed.push(describe(outcome));
      await this.clock.sleep(ASK_EVERY_MS);
    }
  }

  /** Creates a key, rotates it and revokes both, in turn, and looks after the keys it made. */
  private async operate(store: KeyStore, isOver: () => boolean): Promise<void> {
    const { clock } = this;
    while (!isOver()) {
      const first = await this.make("created", (delivery) => createKey({ store, delivery, clock }));
      if (!first) continue;
      const second = await this.make("rotated", async (delivery) => {
        const times = { now: clock.now(), overlapHours: OVERLAP_HOURS };
        const plan = planRotation(await store.read(), { id: first.id }, times);
        return (await rotateKeys({ store, delivery, clock }, plan)).created;
      });
      if (second) await this.revoke(store, second);
      await this.revoke(store, first);
    }
  }

  /** Makes a key and tries it at once. @returns undefined when it could not be made */
  private async make(
    what: "created" | "rotated",
    issue: (delivery: KeyDelivery) => Promise<{ readonly id: string }>,
  ): Promise<MadeKey | undefined> {
    let plaintext = "";
    const delivery = deliverTo((text) => {
      plaintext = text;
    });
    const key = await this.repeat(() => issue(delivery));
    if (!key) return undefined;
    this.counts[what] += 1;
    if (!(await this.isTakenSoon(plaintext))) this.dead.push(key.id);
    await this.clock.sleep(PAUSE_MS);
    return { id: key.id, plaintext };
  }

  /** Revokes a key and watches until it is refused. */
  private async revoke(store: KeyStore, { id, plaintext }: MadeKey): Promise<void> {
    if (!(await this.repeat(async () => [await revokeKey(store, id)]))) return;
    this.counts.revoked += 1;
    this.watched.push(this.watchRefusal(plaintext));
    await this.clock.sleep(PAUSE_MS);
  }

  /** A key that an instance does not know makes it read the keys again, once a second at most. */
  private async isTakenSoon(plaintext: string): Promise<boolean> {
    for (let tries = 0; tries < 4; tries += 1) {
      if (await isTaken(this.endpoint, plaintext)) return true;
      await this.clock.sleep(TRY_EVERY_MS);
    }
    return false;
  }

  /**
   * An operator who is told that somebody else changed the keys does it again.
   * @returns undefined when that was in vain
   */
  private async repeat<T>(change: () => Promise<T>): Promise<T | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await change();
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        if (attempt === ATTEMPTS) {
          this.refused.push(error.message);
          return undefined;
        }
        this.counts.repeated += 1;
      }
    }
  }

  private async watchRefusal(plaintext: string): Promise<void> {
    const revokedAt = performance.now();
    for (;;) {
      const afterMs = performance.now() - revokedAt;
      if (!(await isTaken(this.endpoint, plaintext))) {
        this.refusedAfterMs.push(afterMs);
        return;
      }
      if (afterMs > MAX_AGE_MS + GRACE_MS) {
        this.counts.stillTaken += 1;
        return;
      }
      await this.clock.sleep(TRY_EVERY_MS);
    }
  }
}

/**
 * Whether no valid key failed, every change could be made, every created key worked, and every revoked one was refused
 * in time.
 */
export const keysHeld = (result: KeyLifeResult): boolean =>
  result.requests > 0 &&
  result.revoked > 0 &&
  result.refusedAfterMs.length === result.revoked &&
  result.stillTaken === 0 &&
  [result.failed, result.dead, result.refused].every(({ length }) => length === 0);
