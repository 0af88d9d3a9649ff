/** One attempt to read a document. */
export interface DocumentAttempt {
  readonly passed: boolean;
  /** As the SDK flow writes them, for example -9103. @default - none */
  readonly warnings?: readonly number[];
  /** What the user changed. @default - nothing */
  readonly edits?: readonly { readonly field: string; readonly original: string; readonly revised: string }[];
}

/** One attempt of liveness and comparison. */
export interface ComparisonAttempt {
  /** A code of contract/vendor/results; which of the two failed follows from its levels. */
  readonly code: string;
  /** @default - 98.76 with code 0, 41.20 with 2016, else 0 */
  readonly similarity?: number | null;
  /** Whether the codes of what was not reached are null instead of "". @default false */
  readonly nulls?: true;
  /** Answered for tokens with SdkVersion PLUS. @default - none */
  readonly tags?: readonly string[];
}

/** What faceid answers once a verification has come to its end. */
export interface UserResult {
  /** null and "" are answered as they are. */
  readonly code: string | null;
  /** @default - what the table of codes says */
  readonly description?: string;
  readonly chargeCount: number;
  /** Left out for tokens that compare no document (CheckMode 2 and 3). */
  readonly documents: readonly DocumentAttempt[];
  readonly comparisons: readonly ComparisonAttempt[];
  /** Answered for tokens with SdkVersion ENHANCED or PLUS. @default 1 */
  readonly deviceInfoLevel?: string;
}

/** The error that faceid answers in place of a result. */
export interface UserRefusal {
  readonly error: string;
  readonly message: string;
}

/** A user whose verification takes a known course. */
export interface TestUser {
  /** A token is this user's if its Extra is `test-user:NAME`, alone or before a space. */
  readonly name: string;
  /** What a team rehearses with it, a sentence. */
  readonly about: string;
  readonly outcome: UserResult | UserRefusal;
  /** How long the token is unfinished before, seconds. @default 0 */
  readonly finishesAfterSeconds?: number;
  /** How long each answer takes, milliseconds. @default 0 */
  readonly answersAfterMs?: number;
}
