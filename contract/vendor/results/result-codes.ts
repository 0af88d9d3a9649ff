import { type IsoDate, type Listed, since } from "../dated";

/** Where a code can stand: of the whole process, or of one attempt's liveness or comparison. */
export type ResultLevel = "final" | "liveness" | "comparison";

/** What a code says about a verification. */
export type ResultOutcome = "passed" | "pending" | "failed" | "expired";

/**
 * Whether the vendor says that a verification with a code is charged: a text about the code, with its day. What was
 * charged for a result is its ChargeCount; the two contradict each other in the vendor's own example.
 */
export interface StatedBilling {
  readonly billed: "yes" | "no" | "unknown";
  readonly source: string;
  readonly from?: IsoDate;
}

/** A result code of GetSdkVerificationResult. */
export interface ResultCode extends Listed {
  /** A text, although most are numbers. */
  readonly code: string;
  readonly meaning: string;
  /** What it meant before a day, if something else. */
  readonly before?: { readonly until: IsoDate; readonly meaning: string };
  /** Empty for a code that is documented for a sibling of the action only. */
  readonly levels: readonly ResultLevel[];
  readonly outcome: ResultOutcome;
  readonly billing: StatedBilling;
  /** What a caller should do, a sentence. */
  readonly advice: string;
  readonly source: string;
}

const LIVENESS: readonly ResultLevel[] = ["final", "liveness"];
const COMPARISON: readonly ResultLevel[] = ["final", "comparison"];

const LISTED = { listed: since("2023-06-01"), source: "Go SDK v3.0.706" };
const EXTENDED = { listed: since("2026-03-16"), source: "Go SDK v3.0.1365" };

const CHARGED = { billed: "yes", source: "announce/detail/100989 (2026-03-03)", from: "2026-03-10" } as const;
const NOT_FOUND = { billed: "unknown", source: "not found for this action" } as const;
const FREE_ON_H5 = { billed: "no", source: "1061/55390 (2023-07-03), table of the web flow" } as const;

/**
 * The codes of the SDK flow, and those of siblings that mean an unfinished or expired process. The list has been
 * extended once (2026-03-16), a week after its announcement: a code that is not here is one of a failure.
 */
export const RESULT_CODES: readonly ResultCode[] = [
  {
    code: "0",
    meaning: "Succeeded",
    levels: ["final", "liveness", "comparison"],
    outcome: "passed",
    billing: { billed: "yes", source: "1061/55390 (2023-07-03)" },
    advice: "Done.",
    ...LISTED,
  },
  {
    code: "1001",
    meaning: "The liveness engine could not be called",
    levels: LIVENESS,
    outcome: "failed",
    billing: {
      billed: "no",
      source: "announce/detail/100989 (2026-03-03); the vendor's example has ChargeCount 4 with it",
    },
    advice: "A technical failure: issue a new token later.",
    ...LISTED,
  },
  {
    code: "1002",
    meaning: "The recording is suspected to be spoofed",
    levels: LIVENESS,
    outcome: "failed",
    billing: CHARGED,
    advice: "Do not repeat automatically; let a person look at the case.",
    ...EXTENDED,
  },
  {
    code: "1004",
    meaning: "No face was detected",
    levels: LIVENESS,
    outcome: "failed",
    billing: FREE_ON_H5,
    advice: "Repeat with a new token: better light, the face straight to the camera.",
    ...LISTED,
  },
  {
    code: "1005",
    meaning: "The liveness detection failed",
    levels: LIVENESS,
    outcome: "failed",
    billing: CHARGED,
    advice: "Repeat with a new token, a limited number of times.",
    ...EXTENDED,
  },
  {
    code: "1201",
    meaning: "The light is too dark or too bright",
    levels: LIVENESS,
    outcome: "failed",
    billing: CHARGED,
    advice: "Repeat with a new token in other light.",
    ...EXTENDED,
  },
  {
    code: "2004",
    meaning: "The image is too large or too small",
    levels: COMPARISON,
    outcome: "failed",
    billing: FREE_ON_H5,
    advice: "The photo that was brought does not do: do not repeat with the same compareImage.",
    ...LISTED,
  },
  {
    code: "2012",
    meaning: "Several faces were detected",
    before: { until: "2026-03-16", meaning: "The face is not fully exposed" },
    levels: COMPARISON,
    outcome: "failed",
    billing: { billed: "no", source: "announce/detail/100989 (2026-03-03)" },
    advice: "Repeat with a new token, alone in the picture.",
    ...LISTED,
  },
  {
    code: "2013",
    meaning: "There is no face, or not a whole one",
    levels: COMPARISON,
    outcome: "failed",
    billing: FREE_ON_H5,
    advice: "Repeat with a new token, the whole face in the picture.",
    ...LISTED,
  },
  {
    code: "2014",
    meaning: "The resolution or the quality is too low",
    levels: COMPARISON,
    outcome: "failed",
    billing: FREE_ON_H5,
    advice: "Repeat with a new token and another photo or document.",
    ...LISTED,
  },
  {
    code: "2015",
    meaning: "The comparison of faces failed",
    levels: COMPARISON,
    outcome: "failed",
    billing: NOT_FOUND,
    advice: "Repeat once with a new token.",
    ...LISTED,
  },
  {
    code: "2016",
    meaning: "The similarity is below the threshold",
    levels: COMPARISON,
    outcome: "failed",
    billing: { billed: "yes", source: "1007/31082, of the mainland product" },
    advice: "Probably another person: do not repeat automatically.",
    ...LISTED,
  },
  {
    code: "2017",
    meaning: "The face is covered",
    levels: COMPARISON,
    outcome: "failed",
    billing: CHARGED,
    advice: "Repeat with a new token, the face uncovered.",
    ...EXTENDED,
  },
  {
    code: "-999",
    meaning: "The process is not finished",
    levels: [],
    outcome: "pending",
    billing: NOT_FOUND,
    advice: "Ask again.",
    listed: since("2023-04-18"),
    source: "Go SDK, of GetFaceIdResultIntl only",
  },
  {
    code: "15",
    meaning: "The token has expired",
    levels: [],
    outcome: "expired",
    billing: { billed: "no", source: "1007/31082, of the mainland product" },
    advice: "Issue a new token.",
    source: "1061/37075 and 1007/31082, of other flows only",
  },
  {
    code: "17",
    meaning: "The process is not finished",
    levels: [],
    outcome: "pending",
    billing: { billed: "no", source: "1007/31082, of the mainland product" },
    advice: "Ask again.",
    source: "1007/31082, of the mainland product only",
  },
];

const BY_CODE = new Map(RESULT_CODES.map((spec) => [spec.code, spec]));

/** What is known about a result code; undefined for one that no text lists. */
export const resultCode = (code: string): ResultCode | undefined => BY_CODE.get(code);
