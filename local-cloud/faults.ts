/** What happens instead of, or before, an action's own work. */
export type FaultKind =
  /** Answers with an API error. */
  | { readonly kind: "error"; readonly code: string; readonly message?: string }
  /** Answers with an HTTP status and no envelope. */
  | { readonly kind: "status"; readonly status: number }
  /** Answers 200 with a body that is not JSON. */
  | { readonly kind: "not-json" }
  /** Resets the connection without an answer. */
  | { readonly kind: "reset" }
  /** Waits by the cloud's clock, milliseconds, then answers as usual. */
  | { readonly kind: "delay"; readonly ms: number };

/** A scripted fault. */
export type Fault = FaultKind & {
  /** For example `ApplySdkVerificationToken`. */
  readonly action: string;
  /** How many requests it hits. */
  readonly times: number;
};

/**
 * Scripted faults. A request that is signed, allowed and within the quota takes the oldest fault of its action, one request one fault:
 * a fault never hides a mistake of the caller.
 */
export class Faults {
  private readonly script: { fault: Fault; left: number }[] = [];

  add(...faults: readonly Fault[]): void {
    this.script.push(...faults.map((fault) => ({ fault, left: fault.times })));
  }

  clear(): void {
    this.script.length = 0;
  }

  /** What has not been used up, oldest first; `times` is what is left. */
  get pending(): readonly Fault[] {
    return this.script.filter(({ left }) => left > 0).map(({ fault, left }) => ({ ...fault, times: left }));
  }

  /** The fault that hits a request to an action, used up by one; undefined when there is none. */
  take(action: string): Fault | undefined {
    const next = this.script.find(({ fault, left }) => fault.action === action && left > 0);
    if (next) next.left -= 1;
    return next?.fault;
  }
}
