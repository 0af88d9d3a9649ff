import type { GiveBack } from "../../../lib/token-bucket";

/** Admits requests of one action of faceid, no faster than its quota. */
export interface Turns {
  /**
   * Waits for a turn.
   *
   * @param deadline after which a turn is useless, milliseconds since the epoch
   * @param latest when a turn that is waited for must have come
   * @param caller whose request it is: where instances share the quota, callers who wait take turns
   * @returns what is called once the request has been answered or has failed
   * @throws Problem rate_limited, store_unavailable
   */
  take(deadline: number, latest: number, caller: string): Promise<GiveBack>;
}
