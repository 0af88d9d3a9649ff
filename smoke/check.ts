import type { Profile } from "../contract/generated/types";
import type { HttpAnswer, HttpRequest } from "./http-client";
import type { CheckGroup, CheckState } from "./result";

/** What a check concludes from an answer. `pass` may still become `degraded` when the answer was slow. */
export interface Verdict {
  readonly state: Exclude<CheckState, "degraded" | "inconclusive">;
  readonly reason?: string;
  readonly expected?: string;
  readonly received?: string;
  readonly upstreamRequestId?: string;
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

/** The fields of a JSON object, or nothing for any other answer. */
export const fieldsOf = (answer: HttpAnswer): Readonly<Record<string, unknown>> =>
  typeof answer.body === "object" && answer.body !== null ? (answer.body as Record<string, unknown>) : {};

/** An answer in a few words: its status, and for a problem its code and detail. */
export function describeAnswer(answer: HttpAnswer): string {
  const { code, detail, upstreamCode } = fieldsOf(answer);
  const words = [code, upstreamCode].filter((word) => typeof word === "string");
  const text = typeof detail === "string" ? ` (${detail})` : "";
  return `${answer.status}${words.length > 0 ? ` ${words.join(", ")}` : ` ${answer.contentType || "without content type"}`}${text}`;
}

/** The verdict on an answer that is not what was expected. */
export function unexpected(answer: HttpAnswer, expected: string): Verdict {
  const { requestId } = fieldsOf(answer);
  return {
    state: "fail",
    reason: "the answer is not the expected one",
    expected,
    received: describeAnswer(answer),
    ...(typeof requestId === "string" ? { upstreamRequestId: requestId } : {}),
  };
}
