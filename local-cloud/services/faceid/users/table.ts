import { RESULT_CODES, type ResultCode } from "../../../../contract/vendor/results/result-codes";
import { DEVICE_INFO_LEVELS, LIVENESS_TAGS, WARNINGS } from "../../../../contract/vendor/results/result-tables";
import type { DocumentAttempt, TestUser, UserResult } from "./test-user";

const READ: DocumentAttempt = { passed: true };

const PASSED: UserResult = { code: "0", chargeCount: 1, documents: [READ], comparisons: [{ code: "0" }] };

/** As if the user were still at it. */
const UNFINISHED = { chargeCount: 0, documents: [], comparisons: [] } as const;

const failed = (code: string, chargeCount = 0): UserResult => ({
  code,
  chargeCount,
  documents: [READ],
  comparisons: [{ code }],
});

/** One user for each code of the SDK flow that is not a success, charged as the vendor's texts say. */
const codeUser = ({ code, meaning, billing }: ResultCode): TestUser => ({
  name: `code-${code}`,
  about: `${meaning}.`,
  outcome: failed(code, billing.billed === "yes" ? 1 : 0),
});

const warningUser = ([code, { meaning }]: [string, { meaning: string }]): TestUser => ({
  name: `warning-${code}`,
  about: `${meaning}. What was read is withheld and the user gets no further, unless the profile has disableCheckOcrWarnings or the warning is not a finding.`,
  outcome: { ...PASSED, documents: [{ passed: true, warnings: [-Number(code)] }] },
});

const EDIT = { field: "FullName", original: "TEST, Hong Knog", revised: "TEST, Hong Kong" };

/** Half a million characters for each of ten edits: an answer of 5 MB. */
const LARGE_EDITS = Array.from({ length: 10 }, (_edit, index) => ({
  field: `TEST${index}`,
  original: "TEST ".repeat(50_000),
  revised: "TEST ".repeat(50_000),
}));

/**
 * Everyone whose verification can be rehearsed. The token's own parameters decide what else is answered: IdCardType
 * what is read, CheckMode whether a document is, SdkVersion whether there are a device's level and tags.
 */
export const TEST_USERS: readonly TestUser[] = [
  { name: "passed", about: "Everything succeeds.", outcome: PASSED },
  ...RESULT_CODES.filter(({ code, levels }) => code !== "0" && levels.length > 0).map(codeUser),
  {
    name: "charged-1001",
    about: "A technical failure that was charged four times, as in the vendor's own example.",
    outcome: failed("1001", 4),
  },
  {
    name: "unknown-code",
    about: "A code that no text lists.",
    outcome: { ...failed("2099"), description: "A code of the local cloud" },
  },
  ...Object.entries(WARNINGS).map(warningUser),
  {
    name: "attempts-last-passes",
    about: "Two attempts fail, the third passes: the last is valid.",
    outcome: {
      ...PASSED,
      documents: [{ passed: false, warnings: [-9108] }, READ],
      comparisons: [{ code: "1004" }, { code: "2016" }, { code: "0" }],
    },
  },
  {
    name: "attempts-last-fails",
    about: "An attempt passes, the next one fails: the last is valid.",
    outcome: { ...failed("2016", 2), comparisons: [{ code: "0" }, { code: "2016" }] },
  },
  {
    name: "edited",
    about: "The user changed a field that was read.",
    outcome: { ...PASSED, documents: [{ passed: true, edits: [EDIT] }] },
  },
  {
    name: "nulls",
    about: "What was not reached is null: the similarity and the code of the comparison.",
    outcome: { ...failed("1004"), comparisons: [{ code: "1004", similarity: null, nulls: true }] },
  },
  {
    name: "no-document",
    about: "Passes without a document having been read.",
    outcome: { ...PASSED, documents: [] },
  },
  {
    name: "left-before-liveness",
    about: "The document was read, then the user left: never finished.",
    outcome: { ...UNFINISHED, code: "-999", documents: [READ] },
  },
  ...Object.entries(DEVICE_INFO_LEVELS).map(([level, { meaning }]) => ({
    name: `device-${level}`,
    about: `${meaning}. Needs a profile with sdkVersion ENHANCED or PLUS.`,
    outcome: { ...PASSED, deviceInfoLevel: level },
  })),
  {
    name: "liveness-tags",
    about: "Every tag of an attack at once. Needs a profile with sdkVersion PLUS.",
    outcome: { ...failed("1002", 1), comparisons: [{ code: "1002", tags: Object.keys(LIVENESS_TAGS) }] },
  },
  { name: "after-30-seconds", about: "Passes 30 seconds after the token.", outcome: PASSED, finishesAfterSeconds: 30 },
  {
    name: "after-30-seconds-2016",
    about: "Fails 30 seconds after the token.",
    outcome: failed("2016", 1),
    finishesAfterSeconds: 30,
  },
  {
    name: "unfinished",
    about: "Never finished, answered as the sibling GetFaceIdResultIntl documents it. Tokens without a test user too.",
    outcome: { ...UNFINISHED, code: "-999" },
  },
  {
    name: "unfinished-17",
    about: "Never finished, answered as the mainland product lists it.",
    outcome: { ...UNFINISHED, code: "17" },
  },
  {
    name: "unfinished-empty",
    about: "Never finished, answered with empty texts.",
    outcome: { ...UNFINISHED, code: "", description: "" },
  },
  {
    name: "unfinished-null",
    about: "Never finished, answered with null.",
    outcome: { ...UNFINISHED, code: null, description: "" },
  },
  {
    name: "unfinished-denied",
    about: "Never finished, answered with the error that was listed for it until 2026-05-28.",
    outcome: { error: "OperationDenied", message: "The operation is denied." },
  },
  {
    name: "expired",
    about: "The result is no longer kept.",
    outcome: { error: "InvalidParameterValue.BizTokenExpired", message: "The token has expired." },
  },
  {
    name: "expired-15",
    about: "The token has expired, answered as the mainland product lists it.",
    outcome: { ...UNFINISHED, code: "15" },
  },
  {
    name: "unknown-token",
    about: "The token is not known when its result is read.",
    outcome: { error: "InvalidParameterValue.BizTokenIllegal", message: "The token is invalid." },
  },
  {
    name: "unknown-token-parameter",
    about: "The same, answered with another code.",
    outcome: { error: "InvalidParameter", message: "The parameter is invalid." },
  },
  {
    name: "unknown-token-internal",
    about: "The same, answered with a code that the action lists since 2026-05-28.",
    outcome: { error: "InternalError.UnKnown", message: "An unknown internal error." },
  },
  {
    name: "unknown-token-unauthorized",
    about: "The same, answered with the other code that the action lists since 2026-05-28.",
    outcome: { error: "UnauthorizedOperation", message: "The operation is not authorized." },
  },
  {
    name: "large",
    about: "An answer of 5 MB, where the endpoint reads 1 MB at most: media are links, so no result is that large.",
    outcome: { ...PASSED, documents: [{ passed: true, edits: LARGE_EDITS }] },
  },
  { name: "slow", about: "Each answer takes 5 seconds.", outcome: PASSED, answersAfterMs: 5_000 },
];
