import type { Owner } from "../contract/failure";
import type { Profile } from "../contract/generated/types";
import { describeAnswer, upstreamRequestIdOf } from "./answer";
import type { HttpAnswer, HttpRequest } from "./http-client";
import type { CheckGroup, CheckState } from "./result";

/**
 * What a check concludes from an answer. `pass` may still become `degraded` when the answer was slow or not the first one; owner, next
 * step and, where the table of failures says so, `inconclusive` are added to a `fail` that does not name its own.
 */
export interface Verdict {
  readonly state: Exclude<CheckState, "degraded">;
  readonly reason?: string;
  readonly expected?: string;
  readonly received?: string;
  readonly upstreamRequestId?: string;
  /** Fields of the answer that the contract does not know; data, no reason to fail. */
  readonly unknownFields?: string[];
  readonly owner?: Owner;
  /** What to do, in plain words, with the facts of contract/failure.ts in braces. */
  readonly nextStep?: string;
}

/** One check: a request and what must be true of its answer. Checks are data; the runner knows nothing of tokens. */
export interface Check {
  /** Stable id, for example `token:HK`. */
  readonly id: string;
  /** A sentence: what must be so. */
  readonly title: string;
  readonly group: CheckGroup;
  readonly profile?: string;
  /** What the profile is configured to be. */
  readonly parameters?: Profile;
  /** Whether the request reaches faceid and so counts against the account's quota. */
  readonly spendsQuota: boolean;
  /** The request, without the key. */
  readonly request: HttpRequest;
  /** What the request is authorized with: the run's key, nothing, or a key that no endpoint knows. */
  readonly authorization: "key" | "none" | "wrong-key";
  /** Set when the check cannot be run; it is then reported as skipped for this reason. */
  readonly skip?: string;
  readonly judge: (answer: HttpAnswer) => Verdict;
}

/** The verdict on an answer that is not what was expected. Reason, owner and next step come from the table of failures. */
export function unexpected(answer: HttpAnswer, expected: string): Verdict {
  const upstreamRequestId = upstreamRequestIdOf(answer);
  return {
    state: "fail",
    expected,
    received: describeAnswer(answer),
    ...(upstreamRequestId === undefined ? {} : { upstreamRequestId }),
  };
}
