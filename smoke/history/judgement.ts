import type { CheckResult, SmokeReport } from "../run/result";

/** What one run says about a profile, or about the endpoint as a whole. */
export interface Judgement {
  /** When the run started, in milliseconds since the epoch. */
  readonly at: number;
  readonly good: boolean;
  /** Whether it is exempt from every objective. */
  readonly quarantined: boolean;
  /** Whether it is good only because a request was sent again. */
  readonly retried: boolean;
  /** How long the answers that passed took. Milliseconds. */
  readonly latenciesMs: readonly number[];
  /** What it was judged by: contract, version of the tool and, for a profile, its parameters. */
  readonly basis: string;
}

const passed = ({ state }: CheckResult): boolean => state === "pass" || state === "degraded";

const judgement = (report: SmokeReport, checks: readonly CheckResult[], good: boolean, basis: unknown): Judgement => ({
  at: Date.parse(report.startedAt),
  good,
  quarantined: checks.some(({ quarantine }) => quarantine !== undefined),
  retried: good && checks.some((check) => passed(check) && check.attempts.length > 1),
  latenciesMs: checks.filter(passed).map(({ durationMs }) => durationMs),
  basis: JSON.stringify([report.contract, report.toolVersion, basis]),
});

/**
 * What a run says about the endpoint: good with exit code 0. Undefined when it says nothing: it was interrupted, or the
 * key, configuration or command line was wrong.
 */
export function judgementOfRun(report: SmokeReport): Judgement | undefined {
  if (report.interrupted || report.exitCode === 2) return undefined;
  const tokens = report.checks.filter(({ group }) => group === "token");
  const names = tokens.map(({ profile }) => profile);
  return { ...judgement(report, tokens, report.exitCode === 0, names), quarantined: false };
}

/**
 * What a run says about a profile: good when every check of it that was decided passed. Unknown is never good, so an
 * inconclusive check is bad, and so is one that was not run because the endpoint was not reached. Undefined when all
 * were skipped for another reason.
 */
export function judgementOfProfile(report: SmokeReport, profile: string): Judgement | undefined {
  const unreached = report.obstacle === "unreachable";
  const checks = report.checks.filter((check) => check.profile === profile && (check.state !== "skipped" || unreached));
  return checks.length === 0
    ? undefined
    : judgement(
        report,
        checks,
        checks.every(passed),
        checks.map(({ id, parameters }) => [id, parameters]),
      );
}
