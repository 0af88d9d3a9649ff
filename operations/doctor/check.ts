import type { ExitCode } from "../../lib/user-error";
import type { DoctorContext } from "./context";

/** What a check came to. `unknown`: it could not be decided; never counted as passed. */
export const FINDING_STATES = ["pass", "fail", "unknown"] as const;

export type FindingState = (typeof FINDING_STATES)[number];

/** What was found, in words. Holds no secret. */
export interface Finding {
  readonly state: FindingState;
  readonly found: string;
  /** The command or the change that mends it; for `unknown`, what would decide it. A pass has one only when something is to be said. */
  readonly fix?: string;
}

/**
 * One thing that must be so before or after a deployment. Checks are data: the runner knows nothing of what they look at, and they
 * change nothing in the account, in the folder or anywhere else.
 */
export interface DoctorCheck {
  /** Stable id, for example `clock`. */
  readonly id: string;
  /** A sentence: what must be so. */
  readonly title: string;
  /**
   * Exit code with which `npm run deploy` refuses when the check fails: usage for what is wrong, unreachable for a tool or an account that is
   * not there. @default - a deployment is possible all the same
   */
  readonly refusal?: ExitCode;
  /**
   * Looks. A UserError or TencentError that is thrown means that the check cannot be decided; a check that knows better returns `fail`.
   * @throws UserError, TencentError
   */
  examine(context: DoctorContext): Finding | Promise<Finding>;
}

export const pass = (found: string, fix?: string): Finding => ({
  state: "pass",
  found,
  ...(fix === undefined ? {} : { fix }),
});
export const fail = (found: string, fix: string): Finding => ({ state: "fail", found, fix });
export const unknown = (found: string, fix: string): Finding => ({ state: "unknown", found, fix });
