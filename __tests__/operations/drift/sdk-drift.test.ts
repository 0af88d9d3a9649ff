import { PARAMETERS } from "../../../contract/vendor/parameters";
import { DOCUMENTED_VALUES, documentedDefault } from "../../../operations/drift/documented-values";
import { sdkDrift } from "../../../operations/drift/sdk-drift";
import { readSdkModel } from "../../../sdk/model-text";
import { sdkCopy } from "./sdk-copy";

type Replacements = Parameters<typeof sdkCopy>[0];

const compare = (replacements: Replacements = []) => sdkDrift(readSdkModel(sdkCopy(replacements)));

/** What changed, without the words on the text itself. */
const changes = (replacements: Replacements): string[] =>
  compare(replacements)
    .drifts.map(({ what }) => what)
    .filter((what) => !what.startsWith("the text of"));

const field = (name: string, type: string, text: string): string =>
  `/**\n         * ${text}\n         * @type {${type} || null}\n         */\n        this.${name} = null;\n`;

const BEFORE_EXTRA = "/**\n         * A passthrough field, which";

describe("the installed SDK", () => {
  it("says what the contract says of the revision it is of", () => {
    const { source, since, drifts } = sdkDrift(readSdkModel());
    expect(drifts).toEqual([]);
    expect(since).toBe("2026-01-21");
    expect(source).toMatch(/^SDK [\d.]+ is of revision 2026-01-21, which contract\/ is ahead of by 2026-04-23, /);
  });

  it("gives every type, and every text without the comment's marks", () => {
    const { request, response } = readSdkModel();
    expect(request.map(({ name, type }) => `${name} ${type}`)).toContain("SelectedWarningCodes Array.<number>");
    expect(request).toHaveLength(12);
    expect(response.map(({ name }) => name)).toEqual(["SdkToken", "RequestId"]);
    for (const { text } of [...request, ...response]) expect(text).toMatch(/^[^*\s][^*]*[^*\s]$/);
  });
});

it("every parameter that has valid values has a way to read them", () => {
  const listed = PARAMETERS.filter(({ common, validValues }) => !common && validValues !== undefined);
  expect(Object.keys(DOCUMENTED_VALUES).sort()).toEqual(listed.map(({ name }) => name).sort());
});

describe("a release of the SDK that says something else", () => {
  it.each<[string, Replacements, string[]]>([
    [
      "a new IdCardType",
      [["13. HMTPermit:", "13. VietnamIDCard: x\n14. HMTPermit:"]],
      ['IdCardType: the value "VietnamIDCard" is new'],
    ],
    [
      "an IdCardType less",
      [["12. SingaporeIDCard: specifies the Singapore id card.\n", ""]],
      ['IdCardType: the value "SingaporeIDCard" is gone'],
    ],
    [
      "a delisted IdCardType again",
      [["13. HMTPermit:", "JapanIDCard: x\n13. HMTPermit:"]],
      ['IdCardType: the value "JapanIDCard" is new'],
    ],
    ["another default", [["Default value: 4", "Default value: 2"]], ["SecurityLevel: the default is 2, not 4"]],
    ["a new mode", [["3: Liveness detection\n", "3: Liveness detection\n4: x\n"]], ['CheckMode: the value "4" is new']],
    ["a new action", [['"shake"\n', '"shake"\n"smile"\n']], ['ActionList: the value "smile" is new']],
    ["a warning code less", [["-9107 (glare/reflection), ", ""]], ['SelectedWarningCodes: the value "-9107" is gone']],
    ["a new edition", [["PRO: Pro", "ULTRA: x\nPRO: Pro"]], ['SdkVersion: the value "ULTRA" is new']],
    [
      "another type",
      [
        [
          "number || null}\n         */\n        this.SecurityLevel",
          "string || null}\n         */\n        this.SecurityLevel",
        ],
      ],
      ["SecurityLevel is of type string, not Integer"],
    ],
    [
      "a parameter that no revision knows",
      [[BEFORE_EXTRA, `${field("Locale", "string", "The language.")}${BEFORE_EXTRA}`]],
      ['parameter Locale (string) is new: "The language."'],
    ],
    ["a parameter less", [["this.CompareImage = null", "// gone"]], ["parameter CompareImage is gone"]],
    ["another validity", [["is 10 minutes", "is 7,200s"]], ["a token is valid for 7200 s, not 600 s"]],
  ])("with %s has this drift", (_what, replacements, expected) => {
    expect(changes(replacements)).toEqual(expected);
  });

  it("says where it stands and what to edit", () => {
    const { since, drifts } = compare([["13. HMTPermit:", "13. VietnamIDCard: x\n14. HMTPermit:"]]);
    expect(since).toBe("2026-01-21");
    expect(drifts[0]).toMatchObject({
      from: expect.stringMatching(/models\.js:\d+$/),
      edit: "contract/vendor/id-card-types.ts: add it with since(DAY)",
    });
  });

  it("is compared with the revision it is nearest to", () => {
    const edition = [["PRO: Pro version, enable additional output of attack type fields.\n", ""]] as const;
    expect(compare(edition)).toMatchObject({ since: "2026-01-14", source: expect.stringContaining("is of revision") });
    expect(changes(edition)).toEqual([]);
  });

  it("whose words changed is shown with the digits that accept them", () => {
    const { drifts } = compare([["can contain up to 1,024 bits", "can contain up to 1,024 characters"]]);
    expect(drifts).toMatchObject([
      {
        what: expect.stringMatching(/^the text of Extra is not that of SDK 3\.0\.1335: ".*1,024 characters\."$/),
        edit: expect.stringMatching(/contract\/vendor\/sdk-texts\.ts: Extra: "[0-9a-f]{8}"$/),
      },
    ]);
  });

  it("whose text differs only in its spaces has no drift", () => {
    expect(compare([["Single action example:", "Single  action\texample:"]]).drifts).toEqual([]);
  });
});

it.each([
  ["Default value: `false` (not disable)", "false"],
  ["The default value is blink. Other", "blink"],
  ["1. HK (default): x", "HK"],
  ["true (default value): x", "true"],
  ["BASIC: Basic version (Default).", "BASIC"],
  ["no word of it", undefined],
])("the default in %j is %s", (text, expected) => {
  expect(documentedDefault(text)).toBe(expected);
});

it.each([
  ["is no release of the SDK", () => "/nowhere", /^\/nowhere is not a release of the SDK: ENOENT/],
  [
    "does not have the action",
    () => sdkCopy([["class ApplySdkVerificationTokenResponse", "class Other"]]),
    /does not describe ApplySdkVerificationToken in a form that can be read\.$/,
  ],
])("a folder that %s is a mistake of the user", (_what, folder, message) => {
  expect(() => readSdkModel(folder())).toThrow(
    expect.objectContaining({ name: "UserError", message: expect.stringMatching(message) }),
  );
});
