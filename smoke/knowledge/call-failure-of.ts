import type { FailureSpec } from "../../contract/vendor/failure";
import { fieldsOf } from "../http/answer";
import type { HttpAnswer } from "../http/http-exchange";
import { CALL_FAILURES } from "./calls";
import { failureOf } from "./failure-of";

const BY_CODE = new Map(CALL_FAILURES.map((spec) => [spec.code, spec]));

/** The failure that an unwanted answer to a call of ours shows. */
export function callFailureOf(answer: HttpAnswer): FailureSpec {
  const code = String(fieldsOf(answer)["upstreamCode"] ?? "");
  return BY_CODE.get(code) ?? failureOf(answer);
}
