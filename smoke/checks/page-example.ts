import { APPLY_SDK_VERIFICATION_TOKEN, PAGE_EXAMPLE } from "../../contract/vendor/api";
import type { RevisionDate } from "../../contract/vendor/revisions";
import { parameterName } from "../../contract/vendor/wire-name";
import type { Check } from "./check";
import { ISSUED_BY_FACEID, judgeIssuedByFaceid } from "./faceid";
import { describeExpectation, judgeTokenAnswer } from "./token-expectation";

const { request } = PAGE_EXAMPLE;

/** Faceid issues a token for the example request of the vendor's page. @param group of the check */
export function pageExampleCheck(group: "direct" | "matrix", contract: RevisionDate): Check {
  const parameters = Object.fromEntries(Object.entries(request).map(([name, value]) => [parameterName(name), value]));
  const profile = { ...parameters, idCardType: request.IdCardType };
  const subject = { name: request.IdCardType, profile, contract };
  return {
    id: `${group}:page-example`,
    title: "faceid issues a token for the example of its own page",
    group,
    parameters: profile,
    spendsQuota: true,
    expectation: "issued",
    expects: describeExpectation(subject, ISSUED_BY_FACEID),
    authorization: "none",
    request: { action: APPLY_SDK_VERIFICATION_TOKEN, parameters: request },
    judge: (answer) => judgeTokenAnswer(answer, subject, judgeIssuedByFaceid),
  };
}
