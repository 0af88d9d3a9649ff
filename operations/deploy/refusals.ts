import { EXIT, type ExitCode } from "../../lib/user-error";
import { DOCTOR_CHECKS } from "../doctor/checks";
import type { DoctorReport, DoctorResult } from "../doctor/report";

/** The checks that must pass before a deployment, in the order of the doctor's report. */
export const DEPLOYMENT_CHECKS = DOCTOR_CHECKS.filter(({ refusal }) => refusal !== undefined);

/** Why a deployment is refused. */
export interface Refusals {
  /** 0 when nothing prevents it. What cannot be reached outweighs what is wrong. */
  readonly exitCode: ExitCode;
  readonly failed: readonly DoctorResult[];
  /**
   * What could not be decided: reported, but not a reason to refuse, except that an API that is not reached cannot be
   * deployed to.
   */
  readonly undecided: readonly DoctorResult[];
}

/** Turns a report of {@link DEPLOYMENT_CHECKS}. */
export function findRefusals({ checks, exitCode: examined }: DoctorReport): Refusals {
  const failed = checks.filter(({ state }) => state === "fail");
  const codes = failed.map(({ id }) => DEPLOYMENT_CHECKS.find((check) => check.id === id)?.refusal ?? EXIT.usage);
  const reached = examined === EXIT.unreachable ? examined : EXIT.ok;
  return {
    exitCode: [...codes, reached].reduce((worst, code) => (code > worst ? code : worst), EXIT.ok as ExitCode),
    failed,
    undecided: checks.filter(({ state }) => state === "unknown"),
  };
}
