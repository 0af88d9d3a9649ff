import type { FailureSpec } from "../../contract/vendor/failure";
import { fillIn } from "../../lib/fill-in";
import type { Check, Verdict } from "../checks/check";
import { isApiCall } from "../http/api-call";
import { collectFacts, type RunFacts } from "../knowledge/facts";
import { findCallFailure } from "../knowledge/find-call-failure";
import { failureByCode, findFailure } from "../knowledge/find-failure";
import type { AttemptOutcome } from "./attempt";

/** A verdict, completed from the table of failures: state, reason, owner and next step. */
export interface Diagnosis {
  readonly verdict: Verdict;
  /** Present when the check did not pass and the table was asked. */
  readonly failure?: FailureSpec;
}

const unanswered = ({ error }: AttemptOutcome): Verdict => ({ state: "fail", reason: error?.message ?? "no answer" });

/** What an outcome means for a check. */
export function diagnose(check: Check, outcome: AttemptOutcome, run: RunFacts): Diagnosis {
  const { answer, error } = outcome;
  const startedAt = Date.parse(outcome.attempt.startedAt);
  const verdict = answer ? check.judge(answer, startedAt) : unanswered(outcome);
  const facts = collectFacts(run, check, answer, startedAt);
  if (verdict.state !== "fail" || verdict.nextStep !== undefined) {
    const { nextStep } = verdict;
    return { verdict: nextStep === undefined ? verdict : { ...verdict, nextStep: fillIn(nextStep, facts) } };
  }
  const known = isApiCall(check.request) ? findCallFailure : findFailure;
  const failure = answer ? known(answer) : failureByCode(error?.code ?? "");
  if (failure === undefined) throw new Error(`the table of failures has no ${error?.code}`);
  return {
    failure,
    verdict: {
      reason: failure.meaning,
      owner: failure.owner,
      ...verdict,
      state: failure.state,
      nextStep: fillIn(failure.nextStep, facts),
    },
  };
}
