import type { Profile } from "../contract/generated/types";
import { EXIT, type ExitCode } from "../lib/user-error";

/**
 * What became of a check. `degraded`: passed, but slower than wanted. `inconclusive`: neither passed nor failed, for example because
 * the target could not be reached; never counted as passed.
 */
export const CHECK_STATES = ["pass", "degraded", "fail", "skipped", "inconclusive"] as const;

export type CheckState = (typeof CHECK_STATES)[number];

export type CheckGroup = "endpoint" | "token" | "refusal";

/** The result of one check, as it stands in every report. Holds no token, key or image. */
export interface CheckResult {
  /** Stable id, for example `token:HK`. */
  readonly id: string;
  /** A sentence: what must be so. */
  readonly title: string;
  readonly group: CheckGroup;
  readonly state: CheckState;
  /** Time to the answer's last byte, in milliseconds; 0 for a check that was not run. */
  readonly durationMs: number;
  readonly profile?: string;
  /** What the profile is configured to be: IdCardType, CheckMode and the rest. */
  readonly parameters?: Profile;
  /** HTTP status of the answer. */
  readonly status?: number;
  /** The vendor's id of the request, to locate a problem with them. */
  readonly upstreamRequestId?: string;
  /** Why the state is not `pass`. */
  readonly reason?: string;
  readonly expected?: string;
  readonly received?: string;
}

/** What ended a run before all of its checks could be run. */
export type Obstacle = "unreachable" | "key-refused";

/** The machine-readable report; `version` grows when a field changes its meaning or goes. */
export interface SmokeReport {
  readonly schema: "ekyc-token-endpoint/smoke";
  readonly version: 1;
  /** Name of the environment; absent when the target was named by its address. */
  readonly environment?: string;
  readonly target: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly exitCode: ExitCode;
  /** Absent when every check could be run. */
  readonly obstacle?: Obstacle;
  readonly summary: Readonly<Record<CheckState, number>>;
  readonly checks: readonly CheckResult[];
}

/** How many checks ended in each state. */
export function summarize(results: readonly CheckResult[]): Record<CheckState, number> {
  const count = (state: CheckState): number => results.filter((result) => result.state === state).length;
  return {
    pass: count("pass"),
    degraded: count("degraded"),
    fail: count("fail"),
    skipped: count("skipped"),
    inconclusive: count("inconclusive"),
  };
}

/** The exit code of a run. No check at all is a failure, and so is a check that could not be decided. */
export function exitCodeOf(results: readonly CheckResult[], obstacle: Obstacle | undefined): ExitCode {
  if (obstacle === "unreachable") return EXIT.unreachable;
  if (obstacle === "key-refused") return EXIT.usage;
  const { pass, degraded, fail, inconclusive } = summarize(results);
  return fail + inconclusive === 0 && pass + degraded > 0 ? EXIT.ok : EXIT.failed;
}
