import { breachFinder, isRefused, refuses } from "../../contract/vendor/breaches";
import { contractAt } from "../../contract/vendor/revisions";
import type { Rule } from "../../contract/vendor/rules";

const { parameters, rules } = contractAt("latest");

/** The ids of the rules that a request with these parameters does not keep. */
const broken = (request: Readonly<Record<string, unknown>>): string[] =>
  breachFinder({ parameters, rules })((parameter) => request[parameter]).map(({ id }) => id);

const ruled = (kind: Rule["kind"]): Rule => {
  const found = rules.find((rule) => rule.kind === kind);
  if (found === undefined) throw new Error(`there is no rule that says ${kind}`);
  return found;
};

describe("the rules of a request", () => {
  it.each([
    ["keep the default of the security level", { IdCardType: "HK", ActionList: "blink" }, []],
    ["break by another level", { IdCardType: "HK", ActionList: "blink", SecurityLevel: 1 }, ["action-list"]],
    ["keep the default of the card type", { NeedVerifyIdCard: true }, []],
    ["break by another type", { NeedVerifyIdCard: true, IdCardType: "ML" }, ["need-verify-id-card"]],
    ["keep the default of the forgery detection", { AllowUploadPhoto: true }, []],
    [
      "break by what prohibits them",
      { AllowUploadPhoto: true, EnableForgeryDetectionImages: true },
      ["allow-upload-photo"],
    ],
    ["keep what is sent without effect", { DisableCheckOcrWarnings: false, IdCardType: "ThailandIDCard" }, []],
    ["break by what is missing", { CheckMode: 2 }, ["compare-image"]],
  ])("count a parameter that is absent as its default: %s", (_what, request, ids) => {
    expect(broken(request)).toEqual(ids);
  });
});

describe("a request that breaks rules", () => {
  it.each([
    ["nothing", false, []],
    ["what has no effect", false, [ruled("ignored")]],
    ["what is required", true, [ruled("required")]],
    ["what is refused, beside what has no effect", true, [ruled("ignored"), ruled("refused")]],
  ])("of %s is refused: %p", (_what, expected, given) => {
    expect(isRefused(given)).toBe(expected);
  });
});

describe("a refusal", () => {
  it.each([
    ["InvalidParameter", "refused", true],
    ["InvalidParameterValue.Extra", "refused", true],
    ["MissingParameter", "required", true],
    ["MissingParameter", "refused", false],
    ["MissingParameter", "ignored", false],
    ["InvalidParameterConflict", "refused", false],
    ["UnauthorizedOperation", "required", false],
  ] as const)("with %s is one for a rule that is %s: %p", (code, kind, expected) => {
    expect(refuses([ruled(kind)], code)).toBe(expected);
  });
});
