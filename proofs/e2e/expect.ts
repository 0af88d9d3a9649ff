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

/**
 * @param skipped ids of the checks that what the run was given cannot decide
 * @throws ExpectationError that lists every other check that did not pass
 */
export function expectPassed(report: SmokeReport, skipped: readonly string[] = []): void {
  const failed = report.checks
    .filter(({ id, state }) => state !== (skipped.includes(id) ? "skipped" : "pass"))
    .map(({ id, state, received, reason }) => `${id} ${state}: ${received ?? reason}`);
  expectEqual("smoke checks that did not pass", failed, []);
}
