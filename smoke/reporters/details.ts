import type { CheckResult } from "../run/result";

/** The details of a result in reading order; only what is known. */
export const listDetails = ({
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
