import { LONGEST_RUN_SECONDS, type ResultState } from "../../../contract/endpoint/results";
import { isContractRefusal } from "../../../contract/vendor/codes/table";
import { resultCode } from "../../../contract/vendor/results/result-codes";
import { TencentApiError } from "../../../sdk/errors";
import type { GetSdkVerificationResultResponse } from "../../../sdk/faceid";

/** What faceid answered: a result, or an error that says something about the verification. */
export type ResultReply =
  | { readonly response: GetSdkVerificationResultResponse & { readonly sentAt: number } }
  | { readonly refusal: TencentApiError };

/** What is known about a token's age. */
export interface TokenAge {
  /** When the result was asked for, milliseconds since the epoch. */
  readonly now: number;
  /** When the token ends, milliseconds since the epoch. @default - not known */
  readonly expiresAt?: number;
}

/** What unfinished verifications were answered with before 2026-05-28, when the code was listed for the action. */
const DENIED = "OperationDenied";

const KEPT_NO_LONGER = "InvalidParameterValue.BizTokenExpired";

/** Whether an error says something about the verification, and not that it could not be looked up. */
export const isResultRefusal = (error: unknown): error is TencentApiError =>
  error instanceof TencentApiError && (error.code === DENIED || isContractRefusal(error.code));

/** The code of a reply, as the vendor wrote it; "" when it wrote none. */
export const replyCode = (reply: ResultReply): string =>
  "refusal" in reply ? reply.refusal.code : String(reply.response.Result ?? "");

/**
 * An unfinished verification is pending while it may still be finished. What a caller says about its token's end
 * decides only this: it cannot turn one result into another.
 */
const unfinished = ({ now, expiresAt = Number.POSITIVE_INFINITY }: TokenAge): ResultState =>
  now < expiresAt + LONGEST_RUN_SECONDS * 1_000 ? "pending" : "expired";

/**
 * The state of a verification, decided so that the answer is right whatever faceid really answers for an unfinished,
 * expired or unknown token: none of it is documented for this action (docs/results.md). The token is the only parameter
 * of the action, so a complaint about a parameter is one about the token.
 *
 * @returns undefined for a token that faceid does not know
 */
export function decideState(reply: ResultReply, age: TokenAge): ResultState | undefined {
  const code = replyCode(reply);
  if ("refusal" in reply) {
    if (code === DENIED) return unfinished(age);
    return code === KEPT_NO_LONGER ? "expired" : undefined;
  }
  if (code === "") return unfinished(age);
  const outcome = resultCode(code)?.outcome ?? "failed";
  return outcome === "pending" ? unfinished(age) : outcome;
}
