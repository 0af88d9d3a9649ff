import { BoundedMap } from "./bounded-map";

const WINDOW_MS = 1_000;
/** Windows that are kept, one of each API, region and caller: the one that was used longest ago goes. */
export const MAX_WINDOWS = 1_000;

/** Counts requests in a sliding window of one second, by key. Refused requests do not count. */
export class Quota {
  private readonly accepted = new BoundedMap<string, number[]>(MAX_WINDOWS);

  /**
   * Counts a request if it is within the limit.
   *
   * @param at when it arrived, milliseconds; never earlier than the last
   * @returns whether it is within the limit
   */
  take(key: string, at: number, requestsPerSecond: number): boolean {
    const inWindow = (this.accepted.get(key) ?? []).filter((time) => time > at - WINDOW_MS);
    const isWithin = inWindow.length < requestsPerSecond;
    this.accepted.set(key, isWithin ? [...inWindow, at] : inWindow);
    return isWithin;
  }
}
