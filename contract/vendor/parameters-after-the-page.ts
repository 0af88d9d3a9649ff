import { between, type Period, since } from "./dated";
import { META_DATA_MAX_LENGTH } from "./limits";
import type { ParameterSpec, ParameterType, ValidValue } from "./parameter-spec";

type Details = Partial<Pick<ParameterSpec, "default" | "validValues" | "range" | "maxLength" | "perRequest">>;

const optional = (
  name: string,
  type: ParameterType,
  listed: readonly Period[],
  meaning: string,
  source: string,
  details: Details = {},
): ParameterSpec => ({ name, type, required: false, common: false, meaning, listed, source, ...details });

const flag = (
  name: string,
  listed: readonly Period[],
  meaning: string,
  source: string,
  preset = false,
): ParameterSpec => optional(name, "Boolean", listed, meaning, source, { default: preset });

/** The text of SdkVersion changed five times; the spelling ENHANCE stood for seven months. */
const SDK_VERSIONS: readonly ValidValue[] = [
  { value: "BASIC", meaning: "basic edition" },
  {
    value: "ENHANCED",
    meaning: "enhanced edition; on request",
    listed: [{ from: "2025-08-28", until: "2025-12-17" }, { from: "2026-08-18" }],
  },
  { value: "ENHANCE", meaning: "enhanced edition, as spelled for a time", listed: between("2026-01-14", "2026-08-18") },
  {
    value: "PLUS",
    meaning: "plus edition; on request",
    listed: [{ from: "2025-12-08", until: "2025-12-17" }, { from: "2026-01-14" }],
  },
  { value: "PRO", meaning: "pro edition; on request", listed: since("2026-01-21") },
];

const WARNING_CODES: readonly ValidValue[] = [
  { value: -9101, meaning: "occlusion or incomplete" },
  { value: -9102, meaning: "photocopy" },
  { value: -9103, meaning: "screen capture" },
  { value: -9104, meaning: "edited" },
  { value: -9107, meaning: "glare" },
  { value: -9108, meaning: "blur" },
  { value: -9901, meaning: "other" },
];

/**
 * Parameters that the documentation gained after the API page of 2025-01-14, each with the day and release of its first
 * text.
 */
export const PARAMETERS_AFTER_THE_PAGE: readonly ParameterSpec[] = [
  optional("SdkVersion", "String", since("2025-08-28"), "Edition of the SDK.", "Go SDK v3.0.1270", {
    default: "BASIC",
    validValues: SDK_VERSIONS,
  }),
  optional(
    "SelectedWarningCodes",
    "Array of Integer",
    since("2025-09-25"),
    "The warnings that withhold the OCR result; empty means all.",
    "Go SDK v3.0.1285",
    { validValues: WARNING_CODES },
  ),
  flag(
    "AllowExpiredDocument",
    since("2025-11-28"),
    "Whether expired documents pass; only for HK.",
    "Go SDK v3.0.1313",
    true,
  ),
  flag("SkipResultPage", since("2026-04-23"), "Whether the SDK skips its result page.", "Go SDK v3.0.1393"),
  optional(
    "CardOcrDisplayFields",
    "Array of String",
    since("2026-04-23"),
    "The OCR fields shown to the user, by card type; empty means all.",
    "Go SDK v3.0.1393",
  ),
  optional("RetryLimit", "Integer", since("2026-06-11"), "How often liveness may be attempted.", "Go SDK v3.0.1421", {
    default: 5,
    range: [1, 5],
  }),
  flag(
    "EnableForgeryDetectionImages",
    since("2026-06-11"),
    "Whether forgery is detected by several images of the document.",
    "Go SDK v3.0.1421",
  ),
  optional(
    "MetaData",
    "String",
    since("2026-07-17"),
    "Encrypted metadata that the mobile SDK makes for each verification.",
    "Go SDK v3.0.1445",
    { maxLength: META_DATA_MAX_LENGTH, perRequest: true },
  ),
  flag("SkipLaunchPage", since("2026-07-17"), "Whether the SDK skips its launch page.", "Go SDK v3.0.1445"),
  flag(
    "SkipOcrConfirmPage",
    since("2026-07-17"),
    "Whether the SDK skips its OCR confirmation page.",
    "Go SDK v3.0.1445",
  ),
  flag("HideProgressBar", since("2026-07-17"), "Whether the SDK hides its progress bar.", "Go SDK v3.0.1445"),
  flag(
    "AllowUploadPhoto",
    since("2026-07-17"),
    "Whether a photo may be uploaded instead of taken.",
    "Go SDK v3.0.1445",
  ),
];
