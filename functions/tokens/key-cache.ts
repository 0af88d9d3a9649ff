import { type ClientKey, type ClientKeys, type KeyList, matchClientKey } from "../../keys/client-keys";
import { isClientKey } from "../../keys/key-format";
import type { Clock } from "../../lib/clock";
import { TencentApiError, TencentNetworkError, TencentResponseError, TencentTimeoutError } from "../../sdk/errors";
import { isRefusal } from "../../sdk/ssm";
import { Problem } from "./problems";
import { RefreshedValue } from "./refreshed-value";
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
 * so that callers who make keys up cannot tie up an instance while SSM is slow.
 */
export const MAX_UNKNOWN_WAITING = 16;

/**
 * Whether a failure says nothing about the keys: no answer, or one that asks to try again. Any other answer of SSM (the
 * secret is gone or disabled, the permission was taken away) and an invalid document count as an operator's decision,
 * and end every key at once.
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

/** Why keys cannot be checked, and whether that counts as an operator's decision about them. */
class UnreadableKeys extends Problem {
  constructor(cause: unknown) {
    const { details, message } = toProblem(cause);
    const detail = `The client keys cannot be read. ${details.detail}`;
    super("keys_unavailable", { ...details, detail, logMessage: `Client keys: ${message}` }, { cause });
  }
}

/** The client keys of one instance: read when first needed, when too old, and when a key is unknown. */
export class KeyCache {
  private readonly keys: RefreshedValue<ClientKeys>;
  private unknownWaiting = 0;

  constructor({ load, clock }: KeyCacheOptions) {
    this.keys = new RefreshedValue({
      load: (deadline) => load(deadline).catch((cause: unknown) => Promise.reject(new UnreadableKeys(cause))),
      clock,
      maxAgeMs: MAX_AGE_MS,
      maxStaleAgeMs: MAX_STALE_AGE_MS,
      intervalMs: MIN_INTERVAL_MS,
      ends: (error) => !(error instanceof UnreadableKeys && isOutage(error.cause)),
    });
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
    return match(await this.keys.current(deadline)) ?? match(await this.readForUnknown(deadline));
  }

  private async readForUnknown(deadline: number): Promise<ClientKeys> {
    if (this.unknownWaiting >= MAX_UNKNOWN_WAITING) {
      const detail = "Too many requests with keys that this instance does not know are waiting to be checked.";
      throw new Problem("keys_unavailable", { detail });
    }
    this.unknownWaiting += 1;
    try {
      return await this.keys.refresh(deadline);
    } finally {
      this.unknownWaiting -= 1;
    }
  }
}
