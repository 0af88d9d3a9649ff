import type { FailureResult, Reference } from "./deploy-through";
import type { FailureName } from "./failures";

/** The machine-readable report of a sweep. */
export interface FailuresReport {
  readonly schema: "ekyc-token-endpoint/e2e-failures";
  readonly version: 2;
  /** What a reference deployment does and leaves; n is counted over its calls. */
  readonly reference: Reference;
  /** By failure and n. */
  readonly results: readonly FailureResult[];
  readonly summary: readonly FailureSummary[];
}

/** What came of one kind of failure. */
export interface FailureSummary {
  readonly failure: FailureName;
  /** The n tried. */
  readonly tried: readonly number[];
  /** How many of them hit a call. */
  readonly hit: number;
  /** How many of those that hit converged. */
  readonly converged: number;
  /** How many of those only after an import. */
  readonly afterImport: number;
  /** Actions of the reference deployment that this failure never hit. */
  readonly actionsNeverHit: readonly string[];
}

const summarizeFailure = (
  failure: FailureName,
  all: readonly FailureResult[],
  { calls }: Reference,
): FailureSummary => {
  const results = all.filter((result) => result.failure === failure);
  const hits = results.filter(({ hit }) => hit);
  const actions = new Set(calls.map(({ action }) => action));
  for (const { action } of hits) actions.delete(action);
  return {
    failure,
    tried: results.map(({ n }) => n),
    hit: hits.length,
    converged: hits.filter(({ converged }) => converged).length,
    afterImport: hits.filter(({ converged, imported }) => converged && imported.length > 0).length,
    actionsNeverHit: [...actions].sort(),
  };
};

/** Orders what was found and sums it up. @param failures in the order of the summary */
export function failuresReport(
  reference: Reference,
  failures: readonly FailureName[],
  results: readonly FailureResult[],
): FailuresReport {
  const ordered = failures.flatMap((failure) =>
    results.filter((result) => result.failure === failure).sort((a, b) => a.n - b.n),
  );
  return {
    schema: "ekyc-token-endpoint/e2e-failures",
    version: 2,
    reference,
    results: ordered,
    summary: failures.map((failure) => summarizeFailure(failure, ordered, reference)),
  };
}
