import type { CheckGroup, CheckState } from "../../contract/endpoint/check-states";
import type { Expectation } from "../../contract/generated/types";
import type { Owner } from "../../contract/vendor/failure";
import { defined } from "../../lib/defined";
import { describeAnswer, readUpstreamRequestId } from "../http/answer";
import type { ApiCall } from "../http/api-call";
import type { HttpAnswer, HttpRequest } from "../http/http-exchange";
import type { CheckResult } from "../run/result";

/**
 * What a check concludes from an answer. `pass` becomes `degraded` when the answer was slow or not the first one;
 * owner, next step and, where the table of failures says so, `inconclusive` are added to a `fail` that does not name
 * its own.
 */
export interface Verdict {
  readonly state: CheckState;
  readonly reason?: string;
  readonly expected?: string;
  readonly received?: string;
  readonly upstreamRequestId?: string;
  /** Fields of the answer that the contract does not know; reported, but no reason to fail. */
  readonly unknownFields?: string[];
  readonly owner?: Owner;
  /** What to do, in plain words, with the facts of contract/vendor/failure.ts in braces. */
  readonly nextStep?: string;
}

/** What a check knows about an earlier one: its result and its last answer, if there was one. */
export interface Earlier {
  readonly result: CheckResult;
  readonly answer?: HttpAnswer;
}

/** What an earlier check decides for a later one. No text of its result may hold one of the `secrets`. */
export type Completion = Partial<Pick<Check, "request" | "judge" | "skip" | "secrets">>;

/** One check: a request and what must be true of its answer. Checks are data; the runner knows nothing about tokens. */
export interface Check {
  /** Stable id, for example `token:HK`. */
  readonly id: string;
  /** A sentence: what must be true. */
  readonly title: string;
  readonly group: CheckGroup;
  readonly profile?: string;
  /** What the profile is configured to be, or what a case of the matrix makes of it. */
  readonly parameters?: Readonly<Record<string, unknown>> & { readonly idCardType: string };
  /** Whether the request reaches faceid and so counts against the quota. */
  readonly spendsQuota: boolean;
  /** What must become of a token request. Absent for a check that requests no token. */
  readonly expectation?: Expectation;
  /** What the answer must be, as text. */
  readonly expects: string;
  /** The request, without the key: to the endpoint, or directly to the vendor's API. */
  readonly request: HttpRequest | ApiCall;
  /**
   * What a request to the endpoint is authorized with: the run's key, nothing, one that no endpoint knows, or the
   * revoked one.
   */
  readonly authorization: "key" | "none" | "wrong-key" | "revoked-key";
  /** Set when the check cannot be run; it is then reported as skipped for this reason. */
  readonly skip?: string;
  /** Texts that may not be in the result. @default - only the keys of the run */
  readonly secrets?: readonly string[];
  /** The earlier check of the plan whose outcome completes this one. @default - none: the check is complete */
  readonly after?: { readonly id: string; readonly complete: (earlier: Earlier) => Completion };
  /** @param startedAt when the request was sent, milliseconds since the epoch by the run's clock */
  readonly judge: (answer: HttpAnswer, startedAt: number) => Verdict;
}

/**
 * The verdict on an answer that is not what was expected. Reason, owner and next step come from the table of failures.
 */
export function unexpected(answer: HttpAnswer, expected: string): Verdict {
  const upstreamRequestId = readUpstreamRequestId(answer);
  return {
    state: "fail",
    expected,
    received: describeAnswer(answer),
    ...defined({ upstreamRequestId }),
  };
}
