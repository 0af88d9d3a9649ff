/** How much of a result is answered: `summary` has no personal data, `full` has what was read from the document. */
export const RESULT_DETAILS = ["summary", "full"] as const;

export type ResultDetail = (typeof RESULT_DETAILS)[number];

/** What is answered of pictures and videos, with the detail `full`: nothing, or the vendor's own links. */
export const RESULT_MEDIA = ["none", "links"] as const;

export type ResultMedia = (typeof RESULT_MEDIA)[number];

/** The most that an endpoint answers about results. */
export interface ResultSettings {
  readonly detail: ResultDetail;
  readonly media: ResultMedia;
}

/** The outcome of a verification. */
export const RESULT_STATES = ["pending", "passed", "failed", "expired"] as const;

export type ResultState = (typeof RESULT_STATES)[number];

/**
 * How long after the end of its token a verification may still be under way: one that was begun at the last moment, and
 * what the vendor needs after it. No text says how long that is; the choice is ours, and generous. Seconds.
 */
export const LONGEST_RUN_SECONDS = 30 * 60;
