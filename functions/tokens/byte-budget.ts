/** Returns the bytes. Calling it again has no effect. */
export type ReturnBytes = () => void;

/** How many bytes may be held at a time. */
export class ByteBudget {
  private held = 0;

  constructor(private readonly maxBytes: number) {}

  /** Takes bytes if that many are free. */
  tryTake(bytes: number): ReturnBytes | undefined {
    if (this.held + bytes > this.maxBytes) return undefined;
    this.held += bytes;
    let returned = false;
    return () => {
      if (!returned) this.held -= bytes;
      returned = true;
    };
  }
}
