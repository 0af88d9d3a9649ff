import { SEED_PAGE } from "./api";
import type { IsoDate, Listed } from "./dated";
import { onlyListedOn, since } from "./dated";

/**
 * A rule between two parameters: `parameter` may be sent only when `when.parameter` has (or defaults to) one of
 * `when.in`. With `required`, it must be sent then.
 */
export interface Rule extends Listed {
  readonly id: string;
  readonly parameter: string;
  readonly when: { readonly parameter: string; readonly in: readonly (string | number | boolean)[] };
  readonly required: boolean;
  readonly text: string;
  readonly source: string;
}

/** Every rule between parameters of ApplySdkVerificationToken. */
export const RULES: readonly Rule[] = [
  {
    id: "compare-image",
    parameter: "CompareImage",
    when: { parameter: "CheckMode", in: [2] },
    required: true,
    text: "CompareImage is required when CheckMode is 2, and only then.",
    source: SEED_PAGE,
  },
  {
    id: "action-list",
    parameter: "ActionList",
    when: { parameter: "SecurityLevel", in: [2, 4] },
    required: false,
    text: "ActionList takes effect only when SecurityLevel is 2 or 4; otherwise the interface reports an error.",
    source: SEED_PAGE,
    listed: since("2024-11-04"),
  },
  {
    id: "disable-check-ocr-warnings",
    parameter: "DisableCheckOcrWarnings",
    when: { parameter: "IdCardType", in: ["HK", "ML", "MLIDPassport"] },
    required: false,
    text: "DisableCheckOcrWarnings applies only to Hong Kong (China) identity cards, Malaysian identity cards, and passports.",
    source: SEED_PAGE,
  },
  {
    id: "need-verify-id-card",
    parameter: "NeedVerifyIdCard",
    when: { parameter: "IdCardType", in: ["HK"] },
    required: false,
    text: "NeedVerifyIdCard applies only to Hong Kong (China) identity cards.",
    source: "Go SDK field text, read to 2026-08-21",
  },
  {
    id: "allow-expired-document",
    parameter: "AllowExpiredDocument",
    when: { parameter: "IdCardType", in: ["HK"] },
    required: false,
    text: "AllowExpiredDocument applies only to Hong Kong (China) identity cards.",
    source: "Go SDK v3.0.1313",
    listed: since("2025-11-28"),
  },
  {
    id: "allow-upload-photo",
    parameter: "AllowUploadPhoto",
    when: { parameter: "EnableForgeryDetectionImages", in: [false] },
    required: false,
    text: "AllowUploadPhoto is prohibited with EnableForgeryDetectionImages.",
    source: "Go SDK v3.0.1445",
    listed: since("2026-07-17"),
  },
];

/** The rules in force on a day. */
export function rulesOn(day: IsoDate): Rule[] {
  return onlyListedOn(RULES, day);
}
