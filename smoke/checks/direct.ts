import { bodyFields } from "../http/answer";
import { findCallFailure } from "../knowledge/find-call-failure";
import type { Check, Completion, Earlier, Verdict } from "./check";
import { ISSUED_BY_FACEID, judgeIssuedByFaceid, tokenCall } from "./faceid";
import { NEEDS_PHOTO, type TokenCheckOptions } from "./issues-token";
import { describeExpectation, judgeTokenAnswer } from "./token-expectation";

const isGood = (state: Verdict["state"]): boolean => state === "pass" || state === "degraded" || state === "skipped";

/** The vendor's code with which the endpoint failed. */
const upstreamCode = ({ answer }: Earlier): unknown => answer && bodyFields(answer)["upstreamCode"];

/** Which side is at fault, judging by faceid's own answer and the endpoint's. */
function compare(verdict: Verdict, code: unknown, earlier: Earlier, meaning: string): Verdict {
  const { result } = earlier;
  const endpointIsGood = isGood(result.state);
  if (isGood(verdict.state)) {
    if (endpointIsGood) return verdict;
    return {
      state: "fail",
      reason: `the fault is on the endpoint's side: faceid itself does as expected, but ${result.id} did not: ${result.reason}`,
      expected: "both alike",
      received: `faceid as expected, the endpoint ${result.received ?? "without an answer"}`,
      owner: result.owner === "network" ? "network" : "ours",
      nextStep: result.nextStep ?? "Look in the function's log.",
    };
  }
  if (endpointIsGood) {
    return { ...verdict, reason: `only the call with the credentials of the checks failed: ${meaning}` };
  }
  if (code !== undefined && code === upstreamCode(earlier)) {
    return {
      ...verdict,
      reason: `not the endpoint's fault: faceid gives the same answer when asked directly: ${meaning}`,
    };
  }
  return {
    ...verdict,
    reason: `both sides fail, each in its own way: faceid itself: ${meaning}; the endpoint: ${result.reason}`,
  };
}

/**
 * Faceid itself issues the token when asked directly; where it or the endpoint does not, the check says whose
 * fault that is.
 */
export function directCheck(options: TokenCheckOptions): Check {
  const { name, profile, compareImage } = options;
  const judge = (answer: Parameters<Check["judge"]>[0]): Verdict =>
    judgeTokenAnswer(answer, options, judgeIssuedByFaceid);
  const complete = (earlier: Earlier): Completion =>
    earlier.result.attempts.length === 0
      ? { skip: `${earlier.result.id} was not run` }
      : {
          judge: (answer) =>
            compare(judge(answer), bodyFields(answer)["upstreamCode"], earlier, findCallFailure(answer).meaning),
        };
  return {
    id: `direct:${name}`,
    title: `faceid and the endpoint agree on ${name}`,
    group: "direct",
    profile: name,
    parameters: profile,
    spendsQuota: true,
    expectation: options.expectation ?? "issued",
    expects: describeExpectation(options, ISSUED_BY_FACEID),
    authorization: "none",
    request: tokenCall(profile, compareImage),
    ...(compareImage === undefined ? {} : { secrets: [compareImage] }),
    ...(profile.compareImage !== undefined && compareImage === undefined ? { skip: NEEDS_PHOTO } : {}),
    after: { id: `token:${name}`, complete },
    judge,
  };
}
