import { RESULT_DETAILS, type ResultDetail, type ResultSettings } from "../../../contract/endpoint/results";
import type { ResultRequest } from "../../../contract/generated/types";
import { validateResultRequest } from "../../../contract/generated/validators";
import { Problem } from "../problems";
import { type BodyRules, findTexts, invalidRequest, parseBody, validBody } from "../request-body";

/** The decision on one POST /v1/results: which token, and how much is answered. */
export interface ResultOrder {
  readonly sdkToken: string;
  readonly detail: ResultDetail;
  /** Milliseconds since the epoch; absent when the caller does not say. */
  readonly expiresAt?: number;
}

const RULES: BodyRules<ResultRequest> = {
  validate: validateResultRequest,
  members: ["sdkToken", "detail", "expiresAt"],
  patterns: { expiresAt: "must be a time of UTC such as 2026-08-18T08:10:00.000Z" },
};

/** The body as JSON. @throws Problem invalid_json */
export const parseResultBody = (body: Buffer): unknown =>
  parseBody(body, '{"sdkToken": "A561B769-C347-4724-A69A-6C3B3483E107"}');

/** The token of a body, whether the body is valid or not: it must come back in no answer and no log line. */
export const findToken = (body: unknown): string[] => findTexts(body, ["sdkToken"]);

function readTime(text: string): number {
  const time = Date.parse(text);
  if (!Number.isNaN(time)) return time;
  throw invalidRequest([{ pointer: "/expiresAt", detail: "is not a time that exists" }]);
}

/**
 * Decides on the body of POST /v1/results.
 * @throws Problem invalid_request, detail_not_allowed
 */
export function decideResultOrder(body: unknown, allowed: ResultSettings): ResultOrder {
  const { sdkToken, detail = "summary", expiresAt } = validBody(body, RULES);
  if (RESULT_DETAILS.indexOf(detail) > RESULT_DETAILS.indexOf(allowed.detail)) {
    throw new Problem("detail_not_allowed", {
      detail: `/detail is ${detail}; this endpoint answers ${allowed.detail} at most.`,
      errors: [{ pointer: "/detail", detail: `must be ${allowed.detail}, or absent` }],
    });
  }
  return { sdkToken, detail, ...(expiresAt !== undefined && { expiresAt: readTime(expiresAt) }) };
}
