import type { CheckResult } from "../run/result";

/** What a result says beyond its state, in the order in which a person wants it; only what is known. */
export const detailsOf = ({
  reason,
  owner,
  expected,
  received,
  upstreamRequestId,
  nextStep,
}: CheckResult): readonly (readonly [name: string, value: string])[] =>
  Object.entries({ reason, owner, expected, received, upstreamRequestId, nextStep }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
