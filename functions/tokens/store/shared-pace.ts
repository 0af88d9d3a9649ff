import type { Clock } from "../../../lib/clock";
import type { GiveBack } from "../../../lib/token-bucket";
import { Problem } from "../problems";
import { isUnavailable, type RedisConnection, type Session } from "./redis-connection";
import { READ_STATE, TAKE_PLACE } from "./redis-scripts";
import type { ServerTime } from "./server-time";
import type { Turns } from "./turns";

/**
 * The window in which no more than the limit is admitted. The vendor counts by second and on arrival, so it is
 * longer by what requests may be late on their way. Milliseconds.
 */
const WINDOW_MS = 1_020;

export interface SharedPaceOptions {
  readonly connection: RedisConnection;
  /** Keys of the store, as the script expects them. */
  readonly keys: readonly [places: string, state: string, waiting: string];
  /** Requests per second of all instances together. */
  readonly requestsPerSecond: number;
  readonly serverTime: ServerTime;
  readonly clock: Clock;
  /** What this instance may send on its own while the store is away. @default - nothing */
  readonly reserve?: Turns;
}

type Outcome = "place" | "again" | "late";

interface Ticket {
  readonly outcome: Outcome;
  readonly waitMs: number;
  /** Beginning of the state that the place belongs to. */
  readonly since: string;
  readonly session: Session;
}

/**
 * Admits requests to faceid at the quota of all instances, which the store counts, in the order in which they
 * asked; callers who wait take turns.
 */
export class SharedPace implements Turns {
  /** The last request of each caller who waits here: one request of a caller asks at a time. */
  private readonly lines = new Map<string, Promise<void>>();
  /** The earliest time to ask again, by the monotonic clock. */
  private pausedUntil = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: SharedPaceOptions) {}

  async take(deadline: number, latest: number, caller: string): Promise<GiveBack> {
    try {
      await this.inLine(caller, latest, () => this.takePlace(deadline, latest, caller));
      return () => {};
    } catch (error) {
      const { reserve } = this.options;
      if (reserve === undefined || !isUnavailable(error)) throw error;
      return reserve.take(deadline, latest, caller);
    }
  }

  /** Does something after what the same caller asked before. @throws Problem rate_limited */
  private async inLine(caller: string, latest: number, work: () => Promise<void>): Promise<void> {
    const before = this.lines.get(caller);
    let leave = (): void => {};
    const mine = new Promise<void>((resolve) => {
      leave = resolve;
    });
    this.lines.set(caller, mine);
    try {
      if (before && !(await this.endsInTime(before, latest))) throw this.refusal(WINDOW_MS);
      await work();
    } finally {
      // A request after one that gave up still waits for the one before.
      void (before ?? Promise.resolve()).then(() => {
        if (this.lines.get(caller) === mine) this.lines.delete(caller);
        leave();
      });
    }
  }

  private async endsInTime(before: Promise<void>, latest: number): Promise<boolean> {
    const { clock } = this.options;
    const over = new AbortController();
    const ended = await Promise.race([
      before.then(() => true),
      clock.sleep(latest - clock.now(), over.signal).then(() => false),
    ]);
    over.abort();
    return ended;
  }

  private async takePlace(deadline: number, latest: number, caller: string): Promise<void> {
    const { clock } = this.options;
    for (;;) {
      await this.pause(latest);
      const ticket = await this.ask(latest, caller);
      if (ticket === undefined) continue;
      this.refuseAfter(ticket.waitMs === 0 ? deadline : latest, ticket);
      await clock.sleep(ticket.waitMs);
      if (ticket.outcome === "again") continue;
      if (ticket.waitMs === 0 || (await this.stillCounts(ticket))) return;
    }
  }

  /** Waits while places of the last window may be unknown. */
  private async pause(latest: number): Promise<void> {
    const { clock, connection } = this.options;
    const { isAnother, openedAt } = await connection.session();
    // The server may be another one, which lacks what was written last.
    if (isAnother) this.pausedUntil = Math.max(this.pausedUntil, openedAt + WINDOW_MS);
    const waitMs = this.pausedUntil - clock.monotonic();
    if (waitMs <= 0) return;
    this.refuseAfter(latest, { waitMs });
    await clock.sleep(waitMs);
  }

  /** Undefined for what cannot be trusted. */
  private async ask(latest: number, caller: string): Promise<Ticket | undefined> {
    const { clock, connection, keys, requestsPerSecond } = this.options;
    const longestMs = Math.max(0, latest - clock.now());
    const askedAt = clock.monotonic();
    const { answer, session } = await connection.run(TAKE_PLACE, keys, [
      requestsPerSecond,
      WINDOW_MS * 1_000,
      Math.floor(longestMs * 1_000),
      caller,
    ]);
    const [outcome, waitUs, since, serverUs] = answer as [Outcome, string, string, string];
    const isPaused = session.isAnother && session.openedAt + WINDOW_MS > askedAt;
    if (!this.trusts(serverUs, askedAt) || isPaused) return undefined;
    return { outcome, waitMs: Number(waitUs) / 1_000, since, session };
  }

  /** Whether the state that a place belongs to is still there: otherwise the place is forgotten. */
  private async stillCounts({ since, session }: Ticket): Promise<boolean> {
    const askedAt = this.options.clock.monotonic();
    const { answer, session: answering } = await this.options.connection.run(READ_STATE, [this.options.keys[1]], []);
    const [current, serverUs] = answer as [string, string];
    return this.trusts(serverUs, askedAt) && current === since && answering === session;
  }

  private trusts(serverUs: string, askedAt: number): boolean {
    const { clock, serverTime } = this.options;
    if (serverTime.agrees(Number(serverUs), askedAt)) return true;
    this.pausedUntil = clock.monotonic() + WINDOW_MS;
    return false;
  }

  private refuseAfter(latest: number, { waitMs, outcome }: Pick<Ticket, "waitMs"> & { outcome?: Outcome }): void {
    if (outcome !== "late" && this.options.clock.now() + waitMs < latest) return;
    throw this.refusal(waitMs);
  }

  private refusal(waitMs: number): Problem {
    return new Problem("rate_limited", {
      detail: `All instances together send at most ${this.options.requestsPerSecond} requests per second to Tencent Cloud.`,
      retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)),
    });
  }
}
