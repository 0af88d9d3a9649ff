import type { ProblemBody } from "../../contract/generated/types";
import { errorCode } from "../../contract/vendor/codes/table";
import type { FailureSpec } from "../../contract/vendor/failure";
import { bodyFields } from "../http/answer";
import type { HttpAnswer } from "../http/http-exchange";
import { ANSWER_FAILURES } from "./answers";
import { NETWORK_FAILURES } from "./network";
import { PROBLEM_FAILURES } from "./problems";

/** Failures that are not vendor codes. */
export const OWN_FAILURES: readonly FailureSpec[] = [...PROBLEM_FAILURES, ...NETWORK_FAILURES, ...ANSWER_FAILURES];

const BY_CODE = new Map(OWN_FAILURES.map((spec) => [spec.code, spec]));

/** What is known about a code of the vendor's, the endpoint's or the checks' own; undefined for an unknown code. */
export const failureByCode = (code: string): FailureSpec | undefined => BY_CODE.get(code) ?? errorCode(code);

const codeWithoutFields = ({ status, body }: HttpAnswer): string => {
  if (status === 429) return "throttled";
  if (status === 503) return "unavailable";
  if (status >= 300 && status < 400) return "redirected";
  return typeof body === "string" ? "not_json" : "unexpected_answer";
};

/**
 * The failure that an unwanted answer shows. The vendor's code says most, the endpoint's less, the status least. The
 * spec's code is that of the table, so an unknown sub-code is described by its class.
 */
export function findFailure(answer: HttpAnswer): FailureSpec {
  const { upstreamCode, code } = bodyFields<ProblemBody>(answer);
  const known = [upstreamCode, code, codeWithoutFields(answer)]
    .flatMap((candidate) => (typeof candidate === "string" ? (failureByCode(candidate) ?? []) : []))
    .at(0);
  return known ?? (BY_CODE.get("unexpected_answer") as FailureSpec);
}

/** The code an answer carries or, without one, its kind; undefined for an answer that succeeded. */
export function answerCode(answer: HttpAnswer): string | undefined {
  const { upstreamCode, code } = bodyFields<ProblemBody>(answer);
  const carried = [upstreamCode, code].find((candidate) => typeof candidate === "string" && candidate !== "");
  return (carried as string | undefined) ?? (answer.status < 300 ? undefined : codeWithoutFields(answer));
}
