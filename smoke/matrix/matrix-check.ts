import type { Expectation } from "../../contract/generated/types";
import { refuses } from "../../contract/vendor/breaches";
import type { Rule } from "../../contract/vendor/rules";
import { type Check, unexpected, type Verdict } from "../checks/check";
import { findToken, ISSUED_BY_FACEID, judgeIssuedByFaceid, tokenCall } from "../checks/faceid";
import { describeExpectation, judgeTokenAnswer, type TokenSubject } from "../checks/token-expectation";
import { bodyFields } from "../http/answer";
import type { HttpAnswer } from "../http/http-exchange";
import { caseExpectation, type MatrixCase } from "./case";

const TITLES: Readonly<Record<Expectation, string>> = {
  issued: " is issued",
  refused: " is refused",
  any: " is issued or refused",
};

/** What is expected of a combination, and how its answer is judged; combinations that no rule tells apart share it. */
type Judgement = Pick<Check, "expectation" | "expects" | "judge">;

function refusalFor(rules: readonly Rule[]): Judgement {
  const ids = rules.map(({ id }) => id).join(", ");
  const codes = rules.some(({ kind }) => kind === "required")
    ? "InvalidParameter, InvalidParameterValue or MissingParameter"
    : "InvalidParameter or InvalidParameterValue";
  const expects = `a refusal with ${codes} (${ids})`;
  const judge = (answer: HttpAnswer): Verdict => {
    const { upstreamCode } = bodyFields(answer);
    if (typeof upstreamCode === "string" && refuses(rules, upstreamCode)) return { state: "pass" };
    if (findToken(answer) === undefined) return unexpected(answer, expects);
    return {
      state: "fail",
      reason: "a token was issued although the contract forbids the combination",
      expected: expects,
      received: "a token",
      owner: "ours",
      nextStep: `Compare with the vendor's page of today what the contract says: "${rules.map(({ text }) => text).join(" ")}" If the vendor has changed it, end the rule ${ids} in contract/vendor/rules.ts on that day.`,
    };
  };
  return { expectation: "refused", expects, judge };
}

function issueFor(subject: TokenSubject): Judgement {
  return {
    expectation: subject.expectation ?? "issued",
    expects: describeExpectation(subject, ISSUED_BY_FACEID),
    judge: (answer) => judgeTokenAnswer(answer, subject, judgeIssuedByFaceid),
  };
}

/**
 * The checks of one profile's combinations: that each is issued a token, or refused with the right code when it breaks
 * a rule. Where a parameter is only without effect, both are right.
 * @param cases of one profile, in the order of the checks
 * @param compareImage Base64 of the photo of those that send one
 */
export function matrixChecks(
  cases: readonly MatrixCase[],
  subject: TokenSubject,
  compareImage: string | undefined,
): readonly Check[] {
  const judgements = new Map<readonly Rule[], Judgement>();
  const issued = issueFor(subject);
  const either = issueFor({ ...subject, expectation: "any" });
  const findJudgement = (matrixCase: MatrixCase): Judgement => {
    const expectation = caseExpectation(matrixCase);
    if (expectation !== "refused") return expectation === "any" ? either : issued;
    const { breaches } = matrixCase;
    const judgement = judgements.get(breaches) ?? refusalFor(breaches);
    judgements.set(breaches, judgement);
    return judgement;
  };
  const secrets = compareImage === undefined ? [] : [compareImage];
  const prefix = `${subject.name} `;
  return cases.map((matrixCase) => {
    const { profile, parameters, values } = matrixCase;
    const { expectation = "issued", expects, judge } = findJudgement(matrixCase);
    const label = prefix + values;
    return {
      id: `matrix:${label}`,
      title: label + TITLES[caseExpectation(matrixCase)],
      group: "matrix",
      profile,
      parameters,
      spendsQuota: true,
      expectation,
      expects,
      authorization: "none",
      request: tokenCall(parameters, compareImage),
      secrets,
      judge,
    };
  });
}
