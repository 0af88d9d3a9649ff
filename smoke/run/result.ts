import type { CheckState } from "../../contract/endpoint/check-states";
import { EXIT, type ExitCode } from "../../lib/user-error";
import type { CheckResult, SmokeReport } from "../generated/types";

export type { Attempt, CheckResult, Quarantine, SmokeReport } from "../generated/types";

/** What ended a run before all of its checks could be run. */
export type Obstacle = NonNullable<SmokeReport["obstacle"]>;

/** Exit code of a run that an obstacle ended. */
const OBSTACLE_EXIT: Readonly<Record<Obstacle, ExitCode>> = {
  unreachable: EXIT.unreachable,
  "key-refused": EXIT.usage,
  "credentials-refused": EXIT.usage,
};

/** The number of checks in each state. */
export function summarize(results: readonly CheckResult[]): Record<CheckState, number> {
  const summary = { pass: 0, degraded: 0, fail: 0, skipped: 0, inconclusive: 0 };
  for (const { state } of results) summary[state] += 1;
  return summary;
}

/** Whether a check fails its run: it failed or could not be decided, and is not in quarantine. */
export const isFailing = ({ state, quarantine }: CheckResult): boolean =>
  (state === "fail" || state === "inconclusive") && quarantine === undefined;

/**
 * The exit code of a run. A run without a check that passed has failed, and so has one with an undecided check
 * or an interruption.
 */
export function runExitCode(
  results: readonly CheckResult[],
  obstacle: Obstacle | undefined,
  interrupted = false,
): ExitCode {
  if (obstacle !== undefined) return OBSTACLE_EXIT[obstacle];
  const passed = results.some(({ state }) => state === "pass" || state === "degraded");
  return passed && !interrupted && !results.some(isFailing) ? EXIT.ok : EXIT.failed;
}
