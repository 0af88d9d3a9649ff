import { RESULTS_PATH } from "../../contract/endpoint/routes";
import type { ProblemBody, Result } from "../../contract/generated/types";
import { NO_SUCH_TOKEN } from "../../contract/vendor/api";
import { defined } from "../../lib/defined";
import { bodyFields, readUpstreamRequestId } from "../http/answer";
import type { HttpAnswer, HttpRequest } from "../http/http-exchange";
import { type Check, unexpected, type Verdict } from "./check";
import { findToken } from "./faceid";

const readResult = (sdkToken: string): HttpRequest => ({ method: "POST", path: RESULTS_PATH, body: { sdkToken } });

const isProblem = (answer: HttpAnswer, status: number, code: string): boolean =>
  answer.status === status && bodyFields<ProblemBody>(answer).code === code;

const isScopeMissing = (answer: HttpAnswer): boolean => isProblem(answer, 403, "scope_missing");
const isUnknownToken = (answer: HttpAnswer): boolean => isProblem(answer, 404, "unknown_token");

const WITHOUT_SCOPE: Verdict = {
  state: "skipped",
  reason: "the run's key does not have the scope results",
  owner: "caller",
  nextStep: "Create a key with it: `npx ekyc keys create --env {environment} --scopes tokens,results`.",
};

const PENDING = "200 with the state pending";

function judgePending(answer: HttpAnswer): Verdict {
  if (isScopeMissing(answer)) return WITHOUT_SCOPE;
  const { state } = bodyFields<Result>(answer);
  if (answer.status !== 200 || state !== "pending") return unexpected(answer, PENDING);
  return { state: "pass", ...defined({ upstreamRequestId: readUpstreamRequestId(answer) }) };
}

/** The verification with a token that was just issued is under way. */
function pendingCheck({ id, profile }: Check): Check {
  return {
    id: "results:pending",
    title: "Answers the verification of a new token as pending",
    group: "lookup",
    ...defined({ profile }),
    spendsQuota: true,
    expects: PENDING,
    authorization: "key",
    request: readResult(`(the token of ${id})`),
    after: {
      id,
      complete: ({ answer }) => {
        const token = findToken(answer);
        return token === undefined
          ? { skip: `${id} was issued no token` }
          : { request: readResult(token), secrets: [token] };
      },
    },
    judge: judgePending,
  };
}

/** What is asked about results with the run's own key; what its scopes cannot decide is skipped. */
const REFUSALS: readonly Check[] = [
  {
    id: "results:unknown-token",
    title: "Refuses the result of a token that nobody was issued",
    group: "refusal",
    spendsQuota: true,
    expects: "404 unknown_token",
    authorization: "key",
    request: readResult(NO_SUCH_TOKEN),
    judge: (answer) => {
      if (isScopeMissing(answer)) return WITHOUT_SCOPE;
      return isUnknownToken(answer) ? { state: "pass" } : unexpected(answer, "404 unknown_token");
    },
  },
  {
    id: "results:scope",
    title: "Refuses results to a key without their scope",
    group: "refusal",
    spendsQuota: true,
    expects: "403 scope_missing",
    authorization: "key",
    request: readResult(NO_SUCH_TOKEN),
    judge: (answer) => {
      if (isUnknownToken(answer)) return { state: "skipped", reason: "the run's key has the scope results" };
      return isScopeMissing(answer) ? { state: "pass" } : unexpected(answer, "403 scope_missing");
    },
  },
  {
    id: "results:no-key",
    title: "Refuses results without a key",
    group: "refusal",
    spendsQuota: false,
    expects: "401 missing_key",
    authorization: "none",
    request: readResult(NO_SUCH_TOKEN),
    judge: (answer) =>
      isProblem(answer, 401, "missing_key") ? { state: "pass" } : unexpected(answer, "401 missing_key"),
  },
];

/** The checks of an endpoint that answers results. @param issuing the check that is issued a token */
export const resultChecks = (issuing: Check | undefined): Check[] => [
  ...(issuing === undefined ? [] : [pendingCheck(issuing)]),
  ...REFUSALS,
];
