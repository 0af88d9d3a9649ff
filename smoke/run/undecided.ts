import type { FailureSpec } from "../../contract/vendor/failure";
import { fillIn } from "../../lib/fill-in";
import type { Check } from "../checks/check";
import { collectFacts, type RunFacts } from "../knowledge/facts";
import { failureByCode } from "../knowledge/find-failure";
import { type FinishedCheck, identity } from "./run-check";

/** The result of a check whose own code failed: the other checks go on, and the run has a report. */
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
      nextStep: fillIn(nextStep, collectFacts(run, check, undefined, now)),
      attempts: [{ startedAt: new Date(now).toISOString(), durationMs: 0, code }],
      durationMs: 0,
    },
  };
}
