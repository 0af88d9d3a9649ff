/**
 * Whether sending the same request again can help:
 * `sdk` an official intl SDK retries it; `judgement` it is transient by its meaning; `no` nothing changes by itself.
 */
export type Retry = "sdk" | "judgement" | "no";

/**
 * Who can fix a failure: `ours` the people who run this project's code, configuration or deployment; `account` the
 * administrators of the Tencent Cloud account (permissions, quota, billing, activation); `vendor` Tencent Cloud;
 * `network` the operators of the network between two of them; `caller` the people who run the checks.
 */
export const OWNERS = ["ours", "account", "vendor", "network", "caller"] as const;

export type Owner = (typeof OWNERS)[number];

/** What a next step may say about the run in which the failure was met: `{name}` stands for the value. */
export const FACTS = [
  /** The API's action that failed, for example `ApplySdkVerificationToken`. */
  "action",
  /** The CAM statement that allows the action, as JSON. */
  "statement",
  /** What was measured of the endpoint's clock, as text. */
  "skew",
  /** What the contract's revision says about the profile's IdCardType: a sentence. */
  "listing",
  "revision",
  /** The environment's name, or ENV. */
  "environment",
  "target",
  /** The region's name, or REGION. */
  "region",
  /** Requests per second: the quota, what of it is left to others, and what the run may send. */
  "quota",
  "reserve",
  "pace",
  /** The vendor's id of the request, or "unknown". */
  "requestId",
] as const;

export type Fact = (typeof FACTS)[number];

/** What is known about one kind of failure. */
export interface FailureSpec {
  /** Stable code: the vendor's, the endpoint's, or one of the smoke checks' own. */
  readonly code: string;
  /** What happened, as a phrase without a full stop. */
  readonly meaning: string;
  readonly retry: Retry;
  readonly owner: Owner;
  /** State of a check that ends with it: `inconclusive` when it says nothing about what was checked. */
  readonly state: "fail" | "inconclusive";
  /**
   * Exit code of a run that it ends: 3 the target is not reached, 2 the key is wrong; 1 when the other checks can go
   * on.
   */
  readonly exitCode: 1 | 2 | 3;
  /** What to do, in plain words, with the {@link FACTS} of the run in braces. */
  readonly nextStep: string;
}

/** What several failures have in common. @default state "fail", exitCode 1 */
export type CommonFailure = Pick<FailureSpec, "retry" | "owner" | "nextStep"> &
  Partial<Pick<FailureSpec, "state" | "exitCode">>;

/** Failures with the same remedy, by code with their meaning. */
export function failures(common: CommonFailure, meanings: Readonly<Record<string, string>>): FailureSpec[] {
  return Object.entries(meanings).map(([code, meaning]) => ({ code, meaning, state: "fail", exitCode: 1, ...common }));
}
