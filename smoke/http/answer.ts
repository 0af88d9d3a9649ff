import type { ProblemBody } from "../../contract/generated/types";
import type { HttpAnswer } from "./http-exchange";

/**
 * The fields of a JSON object, or nothing for any other answer. Their names are those of the endpoint's description;
 * what they hold is for a check to find out.
 */
export const bodyFields = <Body extends object = Record<string, unknown>>(
  answer: HttpAnswer,
): { readonly [Name in keyof Body]?: unknown } =>
  typeof answer.body === "object" && answer.body !== null ? answer.body : {};

/** The vendor's id of the request, when the answer tells it. */
export function readUpstreamRequestId(answer: HttpAnswer): string | undefined {
  const { requestId } = bodyFields<ProblemBody>(answer);
  return typeof requestId === "string" && requestId !== "" ? requestId : undefined;
}

/** The vendor's action that failed, when the answer names one: an endpoint of an earlier version does not. */
export function readUpstreamAction(answer: HttpAnswer): string | undefined {
  const { upstreamAction } = bodyFields<ProblemBody>(answer);
  return typeof upstreamAction === "string" && /^\w+$/.test(upstreamAction) ? upstreamAction : undefined;
}

/** An answer in a few words: its status, and for a problem its code and detail. */
export function describeAnswer(answer: HttpAnswer): string {
  const { code, detail, upstreamCode } = bodyFields<ProblemBody>(answer);
  const words = [code, upstreamCode].filter((word) => typeof word === "string");
  const text = typeof detail === "string" ? ` (${detail})` : "";
  return `${answer.status}${words.length > 0 ? ` ${words.join(", ")}` : ` ${answer.contentType || "without content type"}`}${text}`;
}
