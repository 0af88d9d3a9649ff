import { RULES } from "../../../contract/vendor/rules";
import { checkCall } from "../../form/check-call";
import { revisionChanges } from "../../form/revision-changes";
import { call } from "../helpers/calls";
import { NEWEST } from "../helpers/explorer-world";

const messages = (parameters: Record<string, unknown>, more = {}) =>
  checkCall(call(parameters, more)).refusals.map(({ parameter, message }) => `${parameter}: ${message}`);

/** A call that breaks each rule, by the rule. */
const BREACHES: Readonly<Record<string, Record<string, unknown>>> = {
  "compare-image": { CheckMode: 2 },
  "action-list": { SecurityLevel: 1, ActionList: "blink" },
  "allow-upload-photo": { EnableForgeryDetectionImages: true, AllowUploadPhoto: true },
  "compare-image-unused": { CheckMode: 1, CompareImage: "aaaa" },
  "disable-check-ocr-warnings": { IdCardType: "SingaporeIDCard", DisableCheckOcrWarnings: true },
  "need-verify-id-card": { IdCardType: "ML", NeedVerifyIdCard: true },
  "allow-expired-document": { IdCardType: "ML", AllowExpiredDocument: false },
};

describe("a call that is being made", () => {
  it.each(RULES)("is told of the rule $id in the page's words", ({ id, kind, parameter, text }) => {
    const { refusals, notes } = checkCall(call(BREACHES[id] ?? {}));
    const said = kind === "ignored" ? notes : refusals;
    expect(said).toContainEqual({ parameter, message: expect.stringContaining(text) });
    expect(kind === "ignored" ? refusals : notes).toEqual([]);
  });

  it("has nothing to be told of when it keeps every rule", () => {
    expect(checkCall(call({ IdCardType: "HK", CheckMode: 1, SecurityLevel: 4 }))).toEqual({ refusals: [], notes: [] });
  });

  it("is held against its own revision", () => {
    expect(messages({ IdCardType: "MacaoIDCard" }, { revision: "2025-01-14" })).toEqual([]);
    expect(messages({ IdCardType: "MacaoIDCard" })).toEqual([
      expect.stringMatching(/^IdCardType: got "MacaoIDCard"; allowed: HK, ML, /),
    ]);
    expect(messages({ RetryLimit: 3 }, { revision: "2025-01-14" })).toEqual([
      expect.stringMatching(/^RetryLimit: unknown key; allowed: CheckMode, /),
    ]);
  });

  it.each([
    [{ CheckMode: 4 }, "CheckMode: got 4; allowed: 1, 2, 3 (default: 1)."],
    [{ CheckMode: "one" }, 'CheckMode: got the text "one"; allowed: 1, 2, 3 (default: 1).'],
    [{ RetryLimit: 6 }, "RetryLimit: got 6; allowed: a whole number from 1 to 5 (default: 5)."],
    [
      { Extra: "xxxxxxxx".repeat(129) },
      "Extra: got a text of 1032 characters; allowed: a text of at most 1024 characters.",
    ],
  ])("says what was got and what is allowed (%#)", (parameters, message) => {
    expect(messages(parameters)).toEqual([message]);
  });

  it("needs the token of a result, and the profile of a token", () => {
    expect(messages({}, { operation: "GetSdkVerificationResult" })).toEqual([
      expect.stringContaining("SdkToken: missing"),
    ]);
    expect(messages({}, { operation: "issueToken" })).toEqual([expect.stringContaining("profile: missing")]);
    expect(messages({ x: 1 }, { operation: "health" })).toEqual([expect.stringContaining("x: unknown key")]);
  });
});

describe("two revisions", () => {
  it("are compared by all that they list", () => {
    const { changes } = revisionChanges("2025-01-14", NEWEST);
    const groups = new Map(changes.map((change) => [change.group, change]));
    expect(groups.get("IdCardType")?.removed).toHaveLength(8);
    expect(groups.get("Parameters")?.added).toContain("RetryLimit");
    expect(groups.get("Validity of a token")).toMatchObject({ added: ["600 s"], removed: ["7200 s"] });
    expect(groups.get("Regions")?.added).toEqual(["ap-bangkok", "sa-saopaulo"]);
  });

  it("that are the same have no changes, and going back turns them round", () => {
    expect(revisionChanges(NEWEST, NEWEST).changes).toEqual([]);
    const back = revisionChanges(NEWEST, "2025-01-14").changes.find(({ group }) => group === "IdCardType");
    expect([back?.added.length, back?.removed]).toEqual([8, []]);
  });
});
