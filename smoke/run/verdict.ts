import type { FailureSpec } from "../../contract/vendor/failure";
import { fillIn } from "../../lib/fill-in";
import type { Check, Verdict } from "../checks/check";
import { isApiCall } from "../http/api-call";
import { callFailureOf } from "../knowledge/call-failure-of";
import { factsOf, type RunFacts } from "../knowledge/facts";
import { failureByCode, failureOf } from "../knowledge/failure-of";
import type { Outcome } from "./attempt";

/** A verdict with what the table of failures knows: state, reason, owner and next step of what failed. */
export interface Diagnosis {
  readonly verdict: Verdict;
  /** Present when the check did not pass and the table was asked. */
  readonly failure?: FailureSpec;
}

const unanswered = ({ error }: Outcome): Verdict => ({ state: "fail", reason: error?.message ?? "no answer" });

/** What an outcome means for a check. */
export function diagnose(check: Check, outcome: Outcome, run: RunFacts): Diagnosis {
  const { answer, error } = outcome;
  const startedAt = Date.parse(outcome.attempt.startedAt);
  const verdict = answer ? check.judge(answer, startedAt) : unanswered(outcome);
  const facts = factsOf(run, check, answer, startedAt);
  if (verdict.state !== "fail" || verdict.nextStep !== undefined) {
    const { nextStep } = verdict;
    return { verdict: nextStep === undefined ? verdict : { ...verdict, nextStep: fillIn(nextStep, facts) } };
  }
  const known = isApiCall(check.request) ? callFailureOf : failureOf;
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
