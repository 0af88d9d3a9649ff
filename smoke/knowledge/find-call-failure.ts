import { errorCode } from "../../contract/vendor/codes/table";
import type { FailureSpec } from "../../contract/vendor/failure";
import { bodyFields } from "../http/answer";
import type { HttpAnswer } from "../http/http-exchange";
import { findFailure } from "./find-failure";

/**
 * The failure that an unwanted answer to a call of the checks' own shows: it is not the function's role that is refused
 * but the credentials of this machine. Codes that are not about access mean the same for every caller.
 */
export function findCallFailure(answer: HttpAnswer): FailureSpec {
  const code = String(bodyFields(answer)["upstreamCode"] ?? "");
  return errorCode(code)?.check ?? findFailure(answer);
}
