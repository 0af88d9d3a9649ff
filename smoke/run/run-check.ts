import { authorizationHeader } from "../../contract/endpoint/headers";
import type { ProblemBody } from "../../contract/generated/types";
import { APPLY_SDK_VERIFICATION_TOKEN } from "../../contract/vendor/api";
import { backoffMs } from "../../lib/backoff";
import type { Clock } from "../../lib/clock";
import { defined } from "../../lib/defined";
import type { GiveBack, TokenBucket } from "../../lib/token-bucket";
import type { Check } from "../checks/check";
import { bodyFields, describeAnswer } from "../http/answer";
import { type CallApi, isApiCall } from "../http/api-call";
import { send } from "../http/http-client";
import type { HttpAnswer, SignRequest } from "../http/http-exchange";
import type { RunFacts } from "../knowledge/facts";
import { type AttemptOutcome, attempt } from "./attempt";
import type { CheckResult } from "./result";
import { type Diagnosis, diagnose } from "./verdict";

/** The longest Retry-After that is waited for: longer would stall the checks. Milliseconds. */
const LONGEST_WAIT_MS = 30_000;

/** A well-formed key that no endpoint knows. */
const WRONG_KEY = `ekyc_aaaaaaaa_${"A".repeat(43)}`;

export interface CheckOptions extends RunFacts {
  /**
   * Plaintext client key; sent only as a bearer token to the target: in X-Client-Authorization where requests are
   * signed.
   */
  readonly key: string;
  /** Plaintext of a key that was revoked; sent only as a bearer token to the target. @default - no check needs one */
  readonly revokedKey?: string;
  /** Calls the vendor's API. @default - no check needs it */
  readonly callApi?: CallApi;
  /** Longest wait for one answer, in milliseconds. */
  readonly timeoutMs: number;
  /** A passed check slower than this is degraded, in milliseconds. */
  readonly slowMs: number;
  /** How often a request is sent again at most, when that can help. */
  readonly retries: number;
  /** For a gateway that asks for signed requests. @default - requests are not signed */
  readonly sign?: SignRequest;
}

/** Something of which there is a limited amount. */
export interface Allowance {
  /** Takes one, if there is one. */
  take(): boolean;
}

/** What the checks of a run share. */
export interface CheckContext {
  readonly options: CheckOptions;
  /** Keeps the pace of the action that a check reaches faceid with. */
  readonly bucketFor: (check: Check) => TokenBucket;
  readonly retriesLeft: Allowance;
  readonly clock: Clock;
  /** Aborted when the run ends early, with the reason for which what is left is skipped. */
  readonly signal: AbortSignal;
  /** A number from 0 up to but not including 1, for jitter. */
  readonly random: () => number;
}

/** A result with the failure that ended it, if one did. */
export interface FinishedCheck {
  readonly result: CheckResult;
  readonly failure?: Diagnosis["failure"];
  /** The last answer, for a check that follows; it leaves the runner in no other way. */
  readonly answer?: HttpAnswer;
}

const authorization = (check: Check, { key, revokedKey = "", sign }: CheckOptions): Record<string, string> => {
  const header = authorizationHeader(sign !== undefined);
  switch (check.authorization) {
    case "key":
      return { [header]: `Bearer ${key}` };
    case "revoked-key":
      return { [header]: `Bearer ${revokedKey}` };
    case "wrong-key":
      return { [header]: `Bearer ${WRONG_KEY}` };
    case "none":
      return {};
  }
};

/** What every result of a check has, whatever the outcome. */
export const identity = ({ id, title, group, profile, parameters }: Check) => ({
  id,
  title,
  group,
  ...defined({ profile }),
  ...(parameters === undefined ? {} : { idCardType: parameters.idCardType, parameters }),
});

/** A check that was not run, or given up. */
export const skipped = (check: Check, reason: string, attempts: CheckResult["attempts"] = []): CheckResult => ({
  ...identity(check),
  state: "skipped",
  reason,
  attempts,
  durationMs: 0,
});

/**
 * Whether sending the request again can help and does no harm: what failed must be transient by the table of failures,
 * and the request either changes nothing or, by its answer, was not carried out.
 */
function mayRepeat({ request }: Check, { answer }: AttemptOutcome, { failure }: Diagnosis): boolean {
  if (failure === undefined || failure.retry === "no") return false;
  const changesNothing = isApiCall(request)
    ? request.action !== APPLY_SDK_VERIFICATION_TOKEN
    : request.method === "GET";
  return changesNothing || (answer !== undefined && bodyFields<ProblemBody>(answer).retryable === true);
}

const described = ({ answer, error }: AttemptOutcome): string =>
  answer ? `answered with ${describeAnswer(answer)}` : `given up: ${error?.message}`;

/** Why a check that passed is degraded: it was slow, or its first answer was not good. */
function findFlaw(outcomes: readonly AttemptOutcome[], slowMs: number): Partial<CheckResult> | undefined {
  const { durationMs } = (outcomes.at(-1) as AttemptOutcome).attempt;
  const [first] = outcomes.length > 1 ? outcomes : [];
  const slow = durationMs > slowMs;
  const reasons = [
    first ? `passed at attempt ${outcomes.length}: the first was ${described(first)}` : "",
    slow ? "slower than the limit" : "",
  ].filter(Boolean);
  if (reasons.length === 0) return undefined;
  return {
    reason: reasons.join("; "),
    ...(slow ? { expected: `at most ${slowMs} ms`, received: `${durationMs} ms` } : {}),
  };
}

function finished(
  check: Check,
  outcomes: readonly AttemptOutcome[],
  diagnosis: Diagnosis,
  slowMs: number,
): FinishedCheck {
  const { attempt: last, answer } = outcomes.at(-1) as AttemptOutcome;
  const { verdict, failure } = diagnosis;
  const flaw = verdict.state === "pass" ? findFlaw(outcomes, slowMs) : undefined;
  const result: CheckResult = {
    ...identity(check),
    ...verdict,
    ...(flaw && { ...flaw, state: "degraded" }),
    attempts: outcomes.map((outcome) => outcome.attempt),
    durationMs: last.durationMs,
    ...defined({ status: last.status }),
  };
  return { result, ...defined({ failure, answer }) };
}

/** How the request of a check is sent and answered. */
function makeExchange(check: Check, { options, signal }: CheckContext): () => Promise<HttpAnswer> {
  const { timeoutMs, target, callApi, sign } = options;
  const { request } = check;
  if (!isApiCall(request)) {
    const headers = { ...request.headers, ...authorization(check, options) };
    return () => send(target, { ...request, headers }, { timeoutMs, signal, ...defined({ sign }) });
  }
  if (callApi === undefined) throw new Error(`${check.id} calls ${request.action}, and the run has no way to`);
  return () => callApi(request, { timeoutMs, signal, ...defined({ sign }) });
}

/**
 * Runs one check, with as many attempts as it takes and is allowed. Each that reaches faceid takes its turn in the pace
 * of the run. Not `withRetries`: an answer that calls for another attempt is a value, each attempt is kept, and between
 * two a turn is given back and waited for.
 * @param turn the turn of the first attempt, for a check that reaches faceid
 */
export async function runCheck(check: Check, context: CheckContext, turn?: GiveBack): Promise<FinishedCheck> {
  const { options, bucketFor, clock, random, signal, retriesLeft } = context;
  const exchange = makeExchange(check, context);
  const outcomes: AttemptOutcome[] = [];
  try {
    for (let release = turn; ; release = check.spendsQuota ? await bucketFor(check).take(signal) : undefined) {
      const outcome = await attempt(exchange, clock).finally(release);
      outcomes.push(outcome);
      const diagnosis = diagnose(check, outcome, options);
      const waitMs = outcome.attempt.retryAfterMs ?? backoffMs(outcomes.length, random);
      const again = outcomes.length <= options.retries && waitMs <= LONGEST_WAIT_MS;
      if (!again || !mayRepeat(check, outcome, diagnosis) || !retriesLeft.take()) {
        return finished(check, outcomes, diagnosis, options.slowMs);
      }
      await clock.sleep(waitMs, signal);
      signal.throwIfAborted();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    const attempts = outcomes.map((outcome) => outcome.attempt);
    return { result: skipped(check, String(signal.reason), attempts) };
  }
}
