import { SEED_PAGE } from "./api";
import { type IsoDate, onlyListedOn, since } from "./dated";
import { ID_CARD_TYPES } from "./id-card-types";
import { EXTRA_MAX_LENGTH } from "./limits";
import type { ParameterSpec } from "./parameter-spec";
import { PARAMETERS_AFTER_THE_PAGE } from "./parameters-after-the-page";

const ACTIONS = ["blink", "mouth", "nod", "shake"] as const;

/**
 * One or two distinct actions, joined by a comma; their order is the order in which the user is asked to perform them.
 */
export const ACTION_LISTS: readonly string[] = [
  ...ACTIONS,
  ...ACTIONS.flatMap((first) => ACTIONS.filter((second) => second !== first).map((second) => `${first},${second}`)),
];

/**
 * Request parameters of ApplySdkVerificationToken, in the API page's order; later ones with the day of their first
 * text.
 */
export const PARAMETERS: readonly ParameterSpec[] = [
  {
    name: "Action",
    type: "String",
    required: true,
    common: true,
    meaning: "The value used for this API: ApplySdkVerificationToken.",
    validValues: [{ value: "ApplySdkVerificationToken", meaning: "issue a token" }],
    source: SEED_PAGE,
  },
  {
    name: "Version",
    type: "String",
    required: true,
    common: true,
    meaning: "The value used for this API: 2018-03-01.",
    validValues: [{ value: "2018-03-01", meaning: "the API's version" }],
    source: SEED_PAGE,
  },
  {
    name: "Region",
    type: "String",
    required: true,
    common: true,
    meaning: "A region in which the product is offered; see regions.",
    source: SEED_PAGE,
  },
  {
    name: "CheckMode",
    type: "Integer",
    required: false,
    common: false,
    meaning: "The verification mode.",
    default: 1,
    validValues: [
      { value: 1, meaning: "OCR + liveness detection + face comparison" },
      { value: 2, meaning: "Liveness detection + face comparison" },
      { value: 3, meaning: "Liveness detection" },
    ],
    source: SEED_PAGE,
  },
  {
    name: "SecurityLevel",
    type: "Integer",
    required: false,
    common: false,
    meaning: "The security level of the verification.",
    default: 4,
    validValues: [
      { value: 1, meaning: "Video-based liveness detection" },
      { value: 2, meaning: "Motion-based liveness detection" },
      { value: 3, meaning: "Reflection-based liveness detection" },
      { value: 4, meaning: "Motion- and reflection-based liveness detection" },
    ],
    source: SEED_PAGE,
  },
  {
    name: "IdCardType",
    type: "String",
    required: false,
    common: false,
    meaning: "The identity document type.",
    default: "HK",
    validValues: ID_CARD_TYPES.map(({ name, title, ...listed }) => ({ value: name, meaning: title, ...listed })),
    source: SEED_PAGE,
  },
  {
    name: "CompareImage",
    type: "String",
    required: false,
    common: false,
    meaning: "The Base64-encoded photo to compare with; required only when CheckMode is 2.",
    source: SEED_PAGE,
  },
  {
    name: "DisableChangeOcrResult",
    type: "Boolean",
    required: false,
    common: false,
    meaning: "Whether to forbid users to modify the OCR result. The vendor does not apply it at present.",
    default: false,
    source: SEED_PAGE,
  },
  {
    name: "DisableCheckOcrWarnings",
    type: "Boolean",
    required: false,
    common: false,
    meaning:
      "Whether to disable OCR warnings. While they are enabled, a warning withholds the OCR result. Only for Hong Kong (China) and Malaysian identity cards and for passports.",
    default: false,
    source: SEED_PAGE,
  },
  {
    name: "Extra",
    type: "String",
    required: false,
    common: false,
    meaning: "Passed through and returned with the verification result; up to 1,024 characters.",
    maxLength: EXTRA_MAX_LENGTH,
    perRequest: true,
    source: SEED_PAGE,
  },
  {
    name: "ActionList",
    type: "String",
    required: false,
    common: false,
    meaning: "The actions the user performs: one or two of four. Takes effect only when SecurityLevel is 2 or 4.",
    default: "blink",
    allowed: "one or two of blink, mouth, nod and shake, two of them joined by a comma",
    validValues: ACTION_LISTS.map((value) => ({ value, meaning: value.replace(",", ", then ") })),
    listed: since("2024-11-04"),
    source: SEED_PAGE,
  },
  {
    name: "NeedVerifyIdCard",
    type: "Boolean",
    required: false,
    common: false,
    meaning:
      "Whether to verify the identity card itself; only for Hong Kong (China) identity cards. Only the page's example shows it; deprecated since 2024-05-16.",
    source: `${SEED_PAGE}, input example`,
  },
  ...PARAMETERS_AFTER_THE_PAGE,
];

/** The action's own parameters, in the page's order; every one that any revision lists. */
export const ACTION_PARAMETERS: readonly ParameterSpec[] = PARAMETERS.filter(({ common }) => !common);

/** The action's own parameters that the documentation listed on a day, each with the values that were valid then. */
export function actionParametersOn(day: IsoDate): ParameterSpec[] {
  return onlyListedOn(ACTION_PARAMETERS, day).map((parameter) =>
    parameter.validValues ? { ...parameter, validValues: onlyListedOn(parameter.validValues, day) } : parameter,
  );
}
