import type { Clock } from "../../../lib/clock";

/** More than a connection takes for an answer does not explain. Milliseconds. */
const LARGEST_DIFFERENCE_MS = 200;

/**
 * Compares the server's clock, by which places are counted, with this machine's: after a step forward, places of the
 * last second would look old, and too many requests would be admitted.
 */
export class ServerTime {
  private last: { readonly serverMs: number; readonly at: number } | undefined;

  constructor(private readonly clock: Clock) {}

  /**
   * @param serverUs what the server says the time is, microseconds
   * @param askedAt when it was asked, by the monotonic clock
   * @returns whether both clocks ran alike since the last time
   */
  agrees(serverUs: number, askedAt: number): boolean {
    const now = { serverMs: serverUs / 1_000, at: this.clock.monotonic() };
    const { last } = this;
    this.last = now;
    if (last === undefined) return true;
    const difference = now.serverMs - last.serverMs - (now.at - last.at);
    return Math.abs(difference) <= LARGEST_DIFFERENCE_MS + (now.at - askedAt);
  }
}
