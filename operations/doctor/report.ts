import { EXIT, type ExitCode } from "../../lib/user-error";
import type { CheckFinding, FindingState } from "./check";

/** The result of one check, as it is in every report. */
export interface DoctorResult extends CheckFinding {
  readonly id: string;
  readonly title: string;
}

/** The machine-readable report; `version` grows when a field changes its meaning or goes. */
export interface DoctorReport {
  readonly schema: "ekyc-token-endpoint/doctor";
  readonly version: 1;
  readonly environment: string;
  /** Host of the API, or the local cloud's. */
  readonly target: string;
  readonly exitCode: ExitCode;
  readonly summary: Readonly<Record<FindingState, number>>;
  readonly checks: readonly DoctorResult[];
}

/** The number of checks in each state. */
export function summarize(results: readonly CheckFinding[]): Record<FindingState, number> {
  const count = (state: FindingState): number => results.filter((result) => result.state === state).length;
  return { pass: count("pass"), fail: count("fail"), unknown: count("unknown") };
}

/**
 * The exit code of an examination: an API that was not reached outweighs a failure, and what is unknown does not fail.
 */
export function doctorExitCode(results: readonly CheckFinding[], reached: boolean): ExitCode {
  if (!reached) return EXIT.unreachable;
  const { pass, fail } = summarize(results);
  return fail === 0 && pass > 0 ? EXIT.ok : EXIT.failed;
}
