/** What happens instead of, or before, an action's own work. */
export type FaultKind =
  /** Answers with an API error. */
  | { readonly kind: "error"; readonly code: string; readonly message?: string }
  /** Answers with an HTTP status and no envelope. */
  | { readonly kind: "status"; readonly status: number }
  /** Answers 200 with a body that is not JSON. */
  | { readonly kind: "not-json" }
  /** Resets the connection without an answer; `performed` when the action has done its work by then. */
  | { readonly kind: "reset"; readonly performed?: true }
  /** Waits by the cloud's clock, milliseconds, then answers as usual. */
  | { readonly kind: "delay"; readonly ms: number };

/** A scripted fault. */
export type Fault = FaultKind & {
  /** For example `ApplySdkVerificationToken`. @default - any action */
  readonly action?: string;
  /** What the request must be about, see findSubject. @default - anything */
  readonly subject?: string;
  /** Called when it hits, and waited for before anything happens. */
  readonly onHit?: () => Promise<void>;
  /** How many such requests go through before it hits. @default 0 */
  readonly skip?: number;
  /** How many requests it hits. */
  readonly times: number;
};

/**
 * Scripted faults. A request that is signed, allowed and within the quota takes the oldest fault that is for its action
 * and due, one request one fault: a fault never hides a mistake of the caller.
 */
export class Faults {
  private readonly script: { fault: Fault; left: number; skip: number }[] = [];

  add(...faults: readonly Fault[]): void {
    this.script.push(...faults.map((fault) => ({ fault, left: fault.times, skip: fault.skip ?? 0 })));
  }

  clear(): void {
    this.script.length = 0;
  }

  /** What has not been used up, oldest first; `times` is what is left. */
  get pending(): readonly Fault[] {
    return this.script.filter(({ left }) => left > 0).map(({ fault, left }) => ({ ...fault, times: left }));
  }

  /** The fault that hits a request to an action about a subject, used up by one; undefined when there is none. */
  take(action: string, subject: string): Fault | undefined {
    const matching = this.script.filter(
      ({ fault, left }) => left > 0 && (fault.action ?? action) === action && (fault.subject ?? subject) === subject,
    );
    const due = matching.find(({ skip }) => skip === 0);
    for (const waiting of matching) if (waiting.skip > 0) waiting.skip -= 1;
    if (due) due.left -= 1;
    return due?.fault;
  }
}
