/** One difference between the contract and a source. */
export interface Drift {
  /** What differs, in a sentence without a full stop. */
  readonly what: string;
  /** Where the source says so: a file with its line, or a run. */
  readonly from: string;
  /** What to change. */
  readonly edit: string;
}

/** The comparison with one source and its outcome. */
export interface Comparison {
  readonly kind: "sdk" | "provider" | "smoke";
  /** What was read, with its version. */
  readonly source: string;
  /** The revision of the contract, or version, since which the drifts are changes. */
  readonly since: string;
  readonly drifts: readonly Drift[];
}
