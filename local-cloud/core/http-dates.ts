/** Dates as HTTP writes them; that of one second is made once. */
export class HttpDates {
  private second = Number.NaN;
  private last = "";

  /** @param ms since the epoch */
  text(ms: number): string {
    const second = Math.floor(ms / 1_000);
    if (second !== this.second) this.last = new Date(ms).toUTCString();
    this.second = second;
    return this.last;
  }
}
