import { type ClientKey, type ClientKeys, type KeyList, matchClientKey } from "../../keys/client-keys";
import { isClientKey } from "../../keys/key-format";
import type { Clock } from "../../lib/clock";
import { TencentApiError, TencentNetworkError, TencentResponseError, TencentTimeoutError } from "../../sdk/errors";
import { isRefusal } from "../../sdk/ssm";
import { Problem } from "./problems";
import { toProblem } from "./to-problem";

/** Keys younger than this are used without asking SSM, so a revoked key works this much longer. Milliseconds. */
export const MAX_AGE_MS = 60_000;

/**
 * While SSM cannot be reached, the last set is used up to this age: an outage of SSM of less than ten minutes stops
 * nobody who has a key. A key revoked during such an outage works that much longer. Milliseconds.
 */
export const MAX_STALE_AGE_MS = 10 * MAX_AGE_MS;

/** No read starts within this time of the last one, however many unknown keys arrive. Milliseconds. */
export const MIN_INTERVAL_MS = 1_000;

/**
 * Requests with a key that is not in the set may wait for a read, in case the key is new; no more than this at a time,
 * so that callers who make keys up cannot take up an instance while SSM is slow.
 */
export const MAX_UNKNOWN_WAITING = 16;

/**
 * Whether a failure says nothing of the keys: no answer, or one that asks to try again. Any other answer of SSM (the
 * secret is gone or disabled, the permission was taken) and a document that is not valid are an operator's word, and
 * end every key at once.
 */
function isOutage(error: unknown): boolean {
  if (error instanceof TencentApiError) return !isRefusal(error);
  if (error instanceof TencentResponseError) return error.httpStatus >= 500;
  return error instanceof TencentNetworkError || error instanceof TencentTimeoutError;
}

export interface KeyCacheOptions {
  /** Reads the set; must settle by the deadline, milliseconds since the epoch. */
  readonly load: (deadline: number) => Promise<ClientKeys>;
  readonly clock: Clock;
}

/** The client keys of one instance: read when first needed, when too old, and when a key is unknown. */
export class KeyCache {
  private readonly options: KeyCacheOptions;
  private keys: ClientKeys | undefined;
  /** Ages use the monotonic clock: a clock that is set back would make old keys young again. */
  private loadedAt = Number.NEGATIVE_INFINITY;
  /** The read in flight, or the last one. */
  private reading: Promise<ClientKeys> | undefined;
  /** When the last read settled; undefined while one is in flight. */
  private settledAt: number | undefined;
  private unknownWaiting = 0;

  constructor(options: KeyCacheOptions) {
    this.options = options;
  }

  /**
   * The key that was presented, expired or not, or undefined. A text that does not look like a key costs no read.
   *
   * @param list where to look @default "keys"
   * @throws Problem keys_unavailable when it cannot be decided.
   */
  async find(plaintext: string, deadline: number, list: KeyList = "keys"): Promise<ClientKey | undefined> {
    if (!isClientKey(plaintext)) return undefined;
    const match = (keys: ClientKeys) => matchClientKey(keys, plaintext, list);
    return match(await this.current(deadline)) ?? match(await this.readForUnknown(deadline));
  }

  private async readForUnknown(deadline: number): Promise<ClientKeys> {
    if (this.unknownWaiting >= MAX_UNKNOWN_WAITING) {
      const detail = "Too many requests with keys that this instance does not know wait to be decided.";
      throw new Problem("keys_unavailable", { detail });
    }
    this.unknownWaiting += 1;
    try {
      return await this.read(deadline);
    } finally {
      this.unknownWaiting -= 1;
    }
  }

  private async current(deadline: number): Promise<ClientKeys> {
    const age = () => this.options.clock.monotonic() - this.loadedAt;
    if (this.keys !== undefined && age() < MAX_AGE_MS) return this.keys;
    try {
      return await this.read(deadline);
    } catch (error) {
      if (this.keys !== undefined && age() < MAX_STALE_AGE_MS) return this.keys;
      throw error;
    }
  }

  /** Reads the set, or shares the read that is under way or settled within the last second, its failure included. */
  private read(deadline: number): Promise<ClientKeys> {
    const { clock, load } = this.options;
    const recent = this.settledAt === undefined || clock.monotonic() - this.settledAt < MIN_INTERVAL_MS;
    if (this.reading !== undefined && recent) return this.reading;
    const startedAt = clock.monotonic();
    this.settledAt = undefined;
    this.reading = load(deadline)
      .then((keys) => {
        this.keys = keys;
        this.loadedAt = startedAt;
        return keys;
      })
      .catch((cause: unknown) => {
        if (!isOutage(cause)) this.keys = undefined;
        const { details, message } = toProblem(cause);
        const detail = `The client keys cannot be read. ${details.detail}`;
        throw new Problem("keys_unavailable", { ...details, detail, logMessage: `Client keys: ${message}` }, { cause });
      })
      .finally(() => {
        this.settledAt = clock.monotonic();
      });
    return this.reading;
  }
}
