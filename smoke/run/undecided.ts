import type { FailureSpec } from "../../contract/vendor/failure";
import { fillIn } from "../../lib/fill-in";
import type { Check } from "../checks/check";
import { factsOf, type RunFacts } from "../knowledge/facts";
import { failureByCode } from "../knowledge/failure-of";
import { type FinishedCheck, identity } from "./run-check";

/** A check that could not be judged because it failed itself: the others go on, and the run has a report. */
export function undecided(check: Check, error: unknown, run: RunFacts, now: number): FinishedCheck {
  const failure = failureByCode("check_failed") as FailureSpec;
  const { code, meaning, owner, state, nextStep } = failure;
  return {
    failure,
    result: {
      ...identity(check),
      state,
      reason: `${meaning}: ${String(error)}`,
      owner,
      nextStep: fillIn(nextStep, factsOf(run, check, undefined, now)),
      attempts: [{ startedAt: new Date(now).toISOString(), durationMs: 0, code }],
      durationMs: 0,
    },
  };
}
