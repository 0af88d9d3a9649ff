import type { SmokeReport } from "../../smoke/run/result";

/** What a stage found is not what it must be. */
export class ExpectationError extends Error {
  override readonly name = "ExpectationError";
}

/** @throws ExpectationError that shows both values, also falsy ones */
export function expectEqual(what: string, received: unknown, expected: unknown): void {
  const [got, wanted] = [received, expected].map((value) => JSON.stringify(value));
  if (got !== wanted) throw new ExpectationError(`${what}: expected ${wanted}, received ${got}`);
}

/** @throws ExpectationError that lists every check that did not pass */
export function expectPassed(report: SmokeReport): void {
  const failed = report.checks
    .filter(({ state }) => state !== "pass")
    .map(({ id, state, received, reason }) => `${id} ${state}: ${received ?? reason}`);
  expectEqual("smoke checks that did not pass", failed, []);
}
