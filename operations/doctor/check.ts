import { defined } from "../../lib/defined";
import type { ExitCode } from "../../lib/user-error";
import type { DoctorContext } from "./context";

/** The outcome of a check. `unknown`: it could not be decided; never counted as passed. */
export const FINDING_STATES = ["pass", "fail", "unknown"] as const;

export type FindingState = (typeof FINDING_STATES)[number];

/** The finding as text, without secrets. */
export interface CheckFinding {
  readonly state: FindingState;
  readonly found: string;
  /** The command or the change that fixes it; for `unknown`, what would decide it. Rarely present on a pass. */
  readonly fix?: string;
}

/**
 * One thing that must be true before or after a deployment. Checks are data: the runner knows nothing about what they
 * look at, and they change nothing in the account, in the folder or anywhere else.
 */
export interface DoctorCheck {
  /** Stable id, for example `clock`. */
  readonly id: string;
  /** A sentence: what must be true. */
  readonly title: string;
  /**
   * Exit code with which `npx ekyc deploy` refuses when the check fails: usage for what is wrong, unreachable for a
   * tool or an account that is not there.
   * @default - a deployment is possible all the same
   */
  readonly refusal?: ExitCode;
  /**
   * Performs the check. A UserError or TencentError that is thrown means that the check cannot be decided; a check that
   * knows better returns `fail`.
   * @throws UserError, TencentError
   */
  examine(context: DoctorContext): CheckFinding | Promise<CheckFinding>;
}

export const pass = (found: string, fix?: string): CheckFinding => ({
  state: "pass",
  found,
  ...defined({ fix }),
});
export const fail = (found: string, fix: string): CheckFinding => ({ state: "fail", found, fix });
export const unknown = (found: string, fix: string): CheckFinding => ({ state: "unknown", found, fix });
