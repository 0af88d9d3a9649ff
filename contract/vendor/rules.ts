import { SEED_PAGE } from "./api";
import { type IsoDate, type Listed, onlyListedOn, since } from "./dated";

/**
 * What a rule between two parameters demands, in the words of the vendor's page:
 * `required` the parameter must be sent when the condition holds;
 * `refused` sent when the condition does not hold, the API reports an error;
 * `ignored` sent when the condition does not hold, it has no effect ("applies only to"), and the API takes the request.
 */
export type RuleKind = "required" | "refused" | "ignored";

/** A rule between two parameters. Its condition: `when.parameter` has, or defaults to, one of `when.in`. */
export interface Rule extends Listed {
  readonly id: string;
  readonly kind: RuleKind;
  readonly parameter: string;
  readonly when: { readonly parameter: string; readonly in: readonly (string | number | boolean)[] };
  readonly text: string;
  readonly source: string;
}

/** Every rule between parameters of ApplySdkVerificationToken. */
export const RULES: readonly Rule[] = [
  {
    id: "compare-image",
    kind: "required",
    parameter: "CompareImage",
    when: { parameter: "CheckMode", in: [2] },
    text: "CompareImage is required when CheckMode is 2.",
    source: SEED_PAGE,
  },
  {
    id: "compare-image-unused",
    kind: "ignored",
    parameter: "CompareImage",
    when: { parameter: "CheckMode", in: [2] },
    text: "CompareImage is compared with only when CheckMode is 2.",
    source: SEED_PAGE,
  },
  {
    id: "action-list",
    kind: "refused",
    parameter: "ActionList",
    when: { parameter: "SecurityLevel", in: [2, 4] },
    text: "ActionList takes effect only when SecurityLevel is 2 or 4; otherwise the interface reports an error.",
    source: SEED_PAGE,
    listed: since("2024-11-04"),
  },
  {
    id: "disable-check-ocr-warnings",
    kind: "ignored",
    parameter: "DisableCheckOcrWarnings",
    when: { parameter: "IdCardType", in: ["HK", "ML", "MLIDPassport"] },
    text: "DisableCheckOcrWarnings applies only to Hong Kong (China) identity cards, Malaysian identity cards, and passports.",
    source: SEED_PAGE,
  },
  {
    id: "need-verify-id-card",
    kind: "ignored",
    parameter: "NeedVerifyIdCard",
    when: { parameter: "IdCardType", in: ["HK"] },
    text: "NeedVerifyIdCard applies only to Hong Kong (China) identity cards.",
    source: "Go SDK field text, read to 2026-08-21",
  },
  {
    id: "allow-expired-document",
    kind: "ignored",
    parameter: "AllowExpiredDocument",
    when: { parameter: "IdCardType", in: ["HK"] },
    text: "AllowExpiredDocument applies only to Hong Kong (China) identity cards.",
    source: "Go SDK v3.0.1313",
    listed: since("2025-11-28"),
  },
  {
    id: "allow-upload-photo",
    kind: "refused",
    parameter: "AllowUploadPhoto",
    when: { parameter: "EnableForgeryDetectionImages", in: [false] },
    text: "AllowUploadPhoto is prohibited when EnableForgeryDetectionImages is enabled.",
    source:
      'Go SDK v3.0.1445: "prohibited when single-angle multi-image forgery detection is enabled"; that is read as an error, because nothing says that it has no effect',
    listed: since("2026-07-17"),
  },
];

/** The rules in force on a day. */
export function rulesOn(day: IsoDate): Rule[] {
  return onlyListedOn(RULES, day);
}
