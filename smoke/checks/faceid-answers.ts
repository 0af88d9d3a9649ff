import { NO_SUCH_TOKEN } from "../../contract/vendor/api";
import { isContractRefusal } from "../../contract/vendor/codes/table";
import { bodyFields } from "../http/answer";
import { type Check, unexpected } from "./check";
import { lookupCall } from "./faceid";

/** What faceid says about a token that it does not know (its own list of codes; Go SDK, read to 2026-08-21). */
export const UNKNOWN_TOKEN = "InvalidParameterValue.BizTokenIllegal";

const EXPECTED = `${UNKNOWN_TOKEN}, or a result`;

/** Faceid can be reached, with credentials that it accepts. Nothing is issued. */
export const faceidAnswersCheck = (): Check => ({
  id: "faceid",
  title: "faceid answers the credentials of the checks",
  group: "endpoint",
  spendsQuota: false,
  expects: EXPECTED,
  authorization: "none",
  request: lookupCall(NO_SUCH_TOKEN),
  judge: (answer) => {
    const { upstreamCode } = bodyFields(answer);
    const answered = upstreamCode === undefined || isContractRefusal(String(upstreamCode));
    return answered && answer.status === 200 ? { state: "pass" } : unexpected(answer, EXPECTED);
  },
});
