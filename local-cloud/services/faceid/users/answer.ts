import { OCR_FIELDS, OCR_MEMBERS } from "../../../../contract/vendor/results/ocr-fields";
import { resultCode } from "../../../../contract/vendor/results/result-codes";
import { WARNINGS } from "../../../../contract/vendor/results/result-tables";
import type { MediaName } from "../media";
import type { IssuedToken } from "../state";
import { TEST_DOCUMENTS } from "./documents";
import type { ComparisonAttempt, DocumentAttempt, UserResult } from "./test-user";

/** What decides in addition to the test user: what a token was issued with, in the words of the SDK flow. */
type Token = Pick<IssuedToken, "parameters">;

/** What an answer is made with. */
export interface AnswerContext<File> {
  /** A file that was just made, as the flow answers it: a link, or its content. */
  readonly link: (name: MediaName) => File;
  readonly requestId: () => string;
}

const SIMILARITY: Readonly<Record<string, number>> = { "0": 98.76, "2016": 41.2 };

/** The text of a code as the vendor's error messages look. */
const message = (code: string): string => resultCode(code)?.meaning ?? `Code ${code}`;

/** NormalCardInfo: the member of the token's type, with null for what the document does not have. */
function normalCardInfo(idCardType: string): Record<string, unknown> {
  const { member = "", fields = [] } = OCR_FIELDS[idCardType] ?? {};
  const read = TEST_DOCUMENTS[idCardType] ?? {};
  return {
    ...Object.fromEntries(OCR_MEMBERS.map((name) => [name, null])),
    [member]: Object.fromEntries(fields.map((field) => [field, read[field] ?? null])),
  };
}

/** Whether a warning keeps back what was read, and the user from going on. */
const isWithheld = (attempt: DocumentAttempt, parameters: IssuedToken["parameters"]): boolean =>
  parameters["DisableCheckOcrWarnings"] !== true &&
  (attempt.warnings ?? []).some((code) => WARNINGS[String(Math.abs(code))]?.finding ?? true);

function documentFields<File>(
  attempt: DocumentAttempt,
  { parameters }: Token,
  { link, requestId }: AnswerContext<File>,
) {
  const { passed, warnings = [], edits = [] } = attempt;
  const isRead = passed && !isWithheld(attempt, parameters);
  return {
    IsPass: isRead,
    IsEdit: edits.length > 0,
    CardVideo: null,
    CardImage: link("CardImage"),
    CardInfoOcrJson: null,
    RequestId: requestId(),
    CardInfo: null,
    NormalCardInfo: isRead ? normalCardInfo(String(parameters["IdCardType"] ?? "HK")) : null,
    WarnCardInfos: [...warnings],
    EditDetails: edits.map(({ field, original, revised }) => ({
      FieldName: field,
      OriginalFieldValue: original,
      RevisedFieldValue: revised,
    })),
  };
}

function comparisonFields<File>(attempt: ComparisonAttempt, { parameters }: Token, context: AnswerContext<File>) {
  const { code, nulls, tags = [] } = attempt;
  const { levels = ["comparison"] } = resultCode(code) ?? {};
  const isLiveness = levels.includes("liveness");
  const none = nulls ? null : "";
  const comparesFace = parameters["CheckMode"] !== 3 && (!isLiveness || code === "0");
  const live = isLiveness ? code : "0";
  const { similarity = comparesFace ? (SIMILARITY[code] ?? 0) : 0 } = attempt;
  return {
    ErrorCode: code,
    ErrorMsg: message(code),
    LiveErrorCode: live,
    LiveErrorMsg: message(live),
    CompareErrorCode: comparesFace ? code : none,
    CompareErrorMsg: comparesFace ? message(code) : none,
    Sim: similarity,
    LiveData: context.link("LiveData"),
    LiveVideo: context.link("LiveVideo"),
    ActionVideo: context.link("ActionVideo"),
    BestFrame: live === "0" ? context.link("BestFrame") : null,
    ProfileImage: context.link("ProfileImage"),
    CardInfoInputJson: null,
    IsNeedCharge: false,
    LivenessInfoTag: parameters["SdkVersion"] === "PLUS" ? [...tags] : [],
    RequestId: context.requestId(),
  };
}

const withoutDocument = (parameters: IssuedToken["parameters"]): boolean =>
  parameters["CheckMode"] === 2 || parameters["CheckMode"] === 3;

const UNFINISHED = "-999";

/** The response for a verification that has come to its end, as far as the token's parameters let it. */
export function answerResult<File>(result: UserResult, token: Token, context: AnswerContext<File>) {
  const { parameters } = token;
  const documents = withoutDocument(parameters) ? [] : result.documents;
  const last = documents.at(-1);
  const isStuck = last !== undefined && isWithheld(last, parameters);
  const code = isStuck ? UNFINISHED : result.code;
  const knowsDevice = ["ENHANCED", "PLUS"].includes(String(parameters["SdkVersion"]));
  return {
    Result: code,
    Description: isStuck ? message(UNFINISHED) : (result.description ?? message(code ?? "")),
    ChargeCount: isStuck ? 0 : result.chargeCount,
    CardVerifyResults: documents.map((attempt) => documentFields(attempt, token, context)),
    CompareResults: isStuck ? [] : result.comparisons.map((attempt) => comparisonFields(attempt, token, context)),
    Extra: parameters["Extra"] ?? "",
    DeviceInfoLevel: knowsDevice ? (result.deviceInfoLevel ?? "1") : "",
  };
}
