import type { ResultSettings, ResultState } from "../../../contract/endpoint/results";
import type {
  CodeMeaning,
  FullResult,
  ResultComparison,
  ResultDocument,
  ResultSummary,
} from "../../../contract/generated/types";
import { MEDIA_VALIDITY_SECONDS } from "../../../contract/vendor/limits";
import { resultCode } from "../../../contract/vendor/results/result-codes";
import { DEVICE_INFO_LEVELS, LIVENESS_TAGS, WARNINGS } from "../../../contract/vendor/results/result-tables";
import { defined } from "../../../lib/defined";
import { isRecord } from "../../../lib/is-record";
import { list, number, objects, text, withoutNulls } from "./read-fields";
import { type ResultReply, replyCode } from "./result-state";

type Fields = Readonly<Record<string, unknown>>;

/** What a caller should do about a state, where the code has no advice of its own. */
const ADVICE: Readonly<Record<ResultState, string>> = {
  pending: "Ask again.",
  passed: "Done.",
  failed: "The code is in no table of the vendor's: show it as it is, and do not repeat automatically.",
  expired: "The verification was not finished in time, or its result is no longer kept: issue a new token.",
};

/** A code with what a table says about it. */
const describeCode = (code: string, table: Readonly<Record<string, { readonly meaning: string }>>): CodeMeaning => {
  const known = Object.hasOwn(table, code) ? table[code] : undefined;
  return { code, known: known !== undefined, ...(known && { meaning: known.meaning }) };
};

/** A result code; one that is not known goes with the vendor's text, which is in the summary. */
function describeResult(code: string): CodeMeaning {
  const known = resultCode(code);
  return { code, known: known !== undefined, ...(known && { meaning: known.meaning }) };
}

/** What is answered of an attempt's codes: not what is absent, null or "". */
const attemptCode = (attempt: Fields, name: string): CodeMeaning | undefined => {
  const code = text(attempt, name);
  return code === undefined ? undefined : describeResult(code);
};

/** The links of an attempt, by the vendor's names. */
function mediaLinks(attempt: Fields, names: readonly string[], sentAt: number): ResultDocument["media"] {
  const expiresAt = new Date(sentAt + MEDIA_VALIDITY_SECONDS * 1_000).toISOString();
  const links = names.flatMap((name) => {
    const file = attempt[name];
    const url = isRecord(file) ? text(file, "Url") : undefined;
    if (!isRecord(file) || url === undefined) return [];
    const facts = defined({ md5: text(file, "MD5"), size: number(file, "Size") });
    return [[name, { url, ...facts, expiresAt }] as const];
  });
  return Object.fromEntries(links);
}

const DOCUMENT_MEDIA = ["CardVideo", "CardImage", "CardInfoOcrJson"];
const FACE_MEDIA = ["LiveData", "LiveVideo", "ActionVideo", "BestFrame", "ProfileImage", "CardInfoInputJson"];

/** NormalCardInfo has one member for each kind of document, and all but one are null. */
function ocrFields(attempt: Fields): ResultDocument["ocr"] {
  const card = attempt["NormalCardInfo"];
  if (!isRecord(card)) return undefined;
  for (const [member, value] of Object.entries(card)) {
    const fields = withoutNulls(value);
    if (isRecord(fields)) return { member, fields };
  }
  return undefined;
}

function documentAnswer(attempt: Fields, sentAt: number, withMedia: boolean): ResultDocument {
  const warnings = list(attempt, "WarnCardInfos").filter((raw): raw is number => typeof raw === "number");
  const ocr = ocrFields(attempt);
  return {
    passed: attempt["IsPass"] === true,
    edited: attempt["IsEdit"] === true,
    ...defined({ ocr }),
    warnings: warnings.map((raw) => {
      const code = String(Math.abs(raw));
      return { ...describeCode(code, WARNINGS), raw, finding: WARNINGS[code]?.finding ?? true };
    }),
    edits: objects(attempt, "EditDetails").map((edit) => ({
      field: text(edit, "FieldName") ?? "",
      original: text(edit, "OriginalFieldValue") ?? "",
      revised: text(edit, "RevisedFieldValue") ?? "",
    })),
    ...(withMedia && { media: mediaLinks(attempt, DOCUMENT_MEDIA, sentAt) ?? {} }),
  };
}

function comparisonAnswer(attempt: Fields, sentAt: number, withMedia: boolean): ResultComparison {
  const liveness = attemptCode(attempt, "LiveErrorCode");
  const comparison = attemptCode(attempt, "CompareErrorCode");
  const similarity = number(attempt, "Sim");
  const tags = list(attempt, "LivenessInfoTag").filter((tag): tag is string => typeof tag === "string");
  return {
    ...describeResult(text(attempt, "ErrorCode") ?? ""),
    ...defined({ liveness, comparison, similarity }),
    livenessTags: tags.map((tag) => describeCode(tag, LIVENESS_TAGS)),
    ...(withMedia && { media: mediaLinks(attempt, FACE_MEDIA, sentAt) ?? {} }),
  };
}

/** What is answered with the detail `summary`, which holds nothing personal. */
export function summaryAnswer(
  reply: ResultReply,
  state: ResultState,
  { region }: { readonly region: string },
): ResultSummary {
  const code = replyCode(reply);
  const known = resultCode(code);
  const fields: Fields = "response" in reply ? reply.response : {};
  const level = text(fields, "DeviceInfoLevel");
  const description = text(fields, "Description");
  const chargeCount = number(fields, "ChargeCount");
  return {
    detail: "summary",
    state,
    // An error, or no code at all, says by itself what the state is.
    ...(known === undefined && state !== "failed" ? { code, known: true } : describeResult(code)),
    retryable: state === "pending",
    advice: known !== undefined && known.outcome === state ? known.advice : ADVICE[state],
    ...defined({ description, chargeCount }),
    ...(level !== undefined && { deviceInfoLevel: describeCode(level, DEVICE_INFO_LEVELS) }),
    attempts: {
      document: list(fields, "CardVerifyResults").length,
      comparison: list(fields, "CompareResults").length,
    },
    region,
    requestId: "response" in reply ? reply.response.RequestId : reply.refusal.requestId,
  };
}

/** What is answered with the detail `full`: of several attempts the last, which is the one that counts (1061/49951). */
export function fullAnswer(
  reply: ResultReply,
  state: ResultState,
  { media, region }: Pick<ResultSettings, "media"> & { readonly region: string },
): FullResult {
  const summary = { ...summaryAnswer(reply, state, { region }), detail: "full" } as const;
  if (!("response" in reply)) return summary;
  const { response } = reply;
  const document = objects(response, "CardVerifyResults").at(-1);
  const comparison = objects(response, "CompareResults").at(-1);
  const withMedia = media === "links";
  return {
    ...summary,
    ...defined({ extra: text(response, "Extra") }),
    ...(document && { document: documentAnswer(document, response.sentAt, withMedia) }),
    ...(comparison && { comparison: comparisonAnswer(comparison, response.sentAt, withMedia) }),
  };
}
