import { errorCode } from "../../contract/vendor/codes/table";
import type { FailureSpec } from "../../contract/vendor/failure";
import { fieldsOf } from "../http/answer";
import type { HttpAnswer } from "../http/http-exchange";
import { failureOf } from "./failure-of";

/**
 * The failure that an unwanted answer to a call of the checks' own shows: it is not the function's role that is refused but the credentials
 * of this machine. Codes that are not about access mean the same whoever calls.
 */
export function callFailureOf(answer: HttpAnswer): FailureSpec {
  const code = String(fieldsOf(answer)["upstreamCode"] ?? "");
  return errorCode(code)?.check ?? failureOf(answer);
}
