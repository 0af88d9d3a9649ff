import { defined } from "../../lib/defined";
import type { Check, Earlier } from "../checks/check";
import type { HttpAnswer } from "../http/http-exchange";
import type { CheckResult } from "./result";

/** The outcome of a check that others wait for. */
interface Followed {
  readonly ended: Promise<Earlier>;
  readonly end: (it: Earlier) => void;
  /** How many have not been completed yet. */
  followers: number;
}

/** Hands the outcome of a check to the checks that wait for it, and drops it once the last one has it. */
export class EarlierChecks {
  private readonly followed = new Map<string, Followed>();

  constructor(plan: readonly Check[]) {
    const known = new Set(plan.map(({ id }) => id));
    for (const { after, id, skip } of plan) {
      if (after === undefined) continue;
      if (!known.has(after.id)) throw new Error(`${id} follows ${after.id}, which is not in the plan`);
      if (skip !== undefined) continue;
      const { promise, resolve } = withResolvers<Earlier>();
      const followed = this.followed.get(after.id) ?? { ended: promise, end: resolve, followers: 0 };
      followed.followers += 1;
      this.followed.set(after.id, followed);
    }
  }

  /** Tells the outcome of a check. */
  finish(result: CheckResult, answer: HttpAnswer | undefined): void {
    this.followed.get(result.id)?.end({ result, ...defined({ answer }) });
  }

  /** The check with what the earlier one decides about it, once that one has ended. */
  async complete(check: Check): Promise<Check> {
    const { after } = check;
    const followed = after && this.followed.get(after.id);
    if (after === undefined || followed === undefined) return check;
    const earlier = await followed.ended;
    followed.followers -= 1;
    if (followed.followers === 0) this.followed.delete(after.id);
    return { ...check, ...after.complete(earlier) };
  }
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
