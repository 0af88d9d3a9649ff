/** How much of a result is answered: `summary` has no personal data, `full` has what was read from the document. */
export const RESULT_DETAILS = ["summary", "full"] as const;

export type ResultDetail = (typeof RESULT_DETAILS)[number];

/** What is answered of pictures and videos, with the detail `full`: nothing, or the vendor's own links. */
export const RESULT_MEDIA = ["none", "links"] as const;

export type ResultMedia = (typeof RESULT_MEDIA)[number];

/** What an endpoint answers of results at most. */
export interface ResultSettings {
  readonly detail: ResultDetail;
  readonly media: ResultMedia;
}

/** What became of a verification. */
export type ResultState = "pending" | "passed" | "failed" | "expired";

/**
 * How long after the end of its token a verification may still be under way: one that was begun at the last moment, and
 * what the vendor needs after it. No text says how long that is; the choice is ours, and long. Seconds.
 */
export const LONGEST_RUN_SECONDS = 30 * 60;

/** A code with what is known of it. */
export interface CodeMeaning {
  readonly code: string;
  /** Whether it is in a table of contract/vendor/results. */
  readonly known: boolean;
  /** Absent for a code that is not known. */
  readonly meaning?: string;
}

/** The body of `POST /v1/results` with the detail `summary`. It holds no personal data. */
export interface ResultSummary extends CodeMeaning {
  readonly detail: ResultDetail;
  readonly state: ResultState;
  /** Whether asking again can give another answer: while the state is pending. */
  readonly retryable: boolean;
  /** What a caller should do. */
  readonly advice: string;
  /** The vendor's own text of the code; absent when it sent none. */
  readonly description?: string;
  /** How often the vendor charges for it, as the vendor says. It cannot be computed from codes. */
  readonly chargeCount?: number;
  /** Risk of the device, where the token's SdkVersion makes the vendor answer it. */
  readonly deviceInfoLevel?: CodeMeaning;
  /** How often the user tried; of each kind the last attempt is the valid one. */
  readonly attempts: { readonly document: number; readonly comparison: number };
  /** Where the token was issued and the result was read. */
  readonly region: string;
  /** The vendor's id of the request. */
  readonly requestId: string;
}

/** A picture, video or file at the vendor's. */
export interface MediaLink {
  readonly url: string;
  /** Of the bytes, 32 hex digits. */
  readonly md5?: string;
  /** Bytes. */
  readonly size?: number;
  /** When the link ends, ISO 8601. */
  readonly expiresAt: string;
}

type Media = Readonly<Record<string, MediaLink>>;

/** A warning about the picture of the document. */
export interface ResultWarning extends CodeMeaning {
  /** As the vendor wrote it: signs differ between its flows. */
  readonly raw: number;
  /** Whether it was found; false where the vendor only says that it did not look. */
  readonly finding: boolean;
}

/** The last attempt to read the document. Personal data. */
export interface ResultDocument {
  readonly passed: boolean;
  readonly edited: boolean;
  /** What was read, by the vendor's names; what is null is left out. Absent when nothing was read. */
  readonly ocr?: { readonly member: string; readonly fields: Readonly<Record<string, unknown>> };
  readonly warnings: readonly ResultWarning[];
  readonly edits: readonly { readonly field: string; readonly original: string; readonly revised: string }[];
  readonly media?: Media;
}

/** The last attempt of liveness and comparison. Personal data. */
export interface ResultComparison extends CodeMeaning {
  readonly liveness?: CodeMeaning;
  readonly comparison?: CodeMeaning;
  /** The vendor's score, of which this action documents neither scale nor threshold; absent when there is none. */
  readonly similarity?: number;
  readonly livenessTags: readonly CodeMeaning[];
  readonly media?: Media;
}

/** The body of `POST /v1/results` with the detail `full`. */
export interface FullResult extends ResultSummary {
  readonly extra?: string;
  readonly document?: ResultDocument;
  readonly comparison?: ResultComparison;
}
