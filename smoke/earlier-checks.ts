import type { Check, Earlier } from "./check";
import type { HttpAnswer } from "./http-client";
import type { CheckResult } from "./result";

/** Hands the outcome of a check to the one that follows it, and keeps no answer that none follows. */
export class EarlierChecks {
  private readonly outcomes = new Map<
    string,
    { readonly ended: Promise<Earlier>; readonly end: (it: Earlier) => void }
  >();

  constructor(plan: readonly Check[]) {
    const known = new Set(plan.map(({ id }) => id));
    for (const { after, id } of plan) {
      if (after === undefined) continue;
      if (!known.has(after.id)) throw new Error(`${id} follows ${after.id}, which is not in the plan`);
      const { promise, resolve } = withResolvers<Earlier>();
      this.outcomes.set(after.id, { ended: promise, end: resolve });
    }
  }

  /** Tells the outcome of a check. */
  finish(result: CheckResult, answer: HttpAnswer | undefined): void {
    this.outcomes.get(result.id)?.end({ result, ...(answer && { answer }) });
  }

  /** The check with what the earlier one decides of it, once that one has ended. */
  async complete(check: Check): Promise<Check> {
    const earlier = await (check.after && this.outcomes.get(check.after.id)?.ended);
    return earlier === undefined ? check : { ...check, ...check.after?.complete(earlier) };
  }
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
