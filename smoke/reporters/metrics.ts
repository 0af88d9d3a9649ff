import { CHECK_GROUPS, CHECK_STATES } from "../../contract/endpoint/check-states";
import { type CheckResult, isFailing, type SmokeReport } from "../run/result";
import { targetName } from "./target-name";

/** One number, with what distinguishes it from the others of its metric. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A gauge that a run sets. */
export interface Metric {
  /** By OpenTelemetry's convention; Prometheus' name has underscores and, for `s`, ends in `_seconds`. */
  readonly name: string;
  readonly unit: "s" | "{check}" | "{state}" | "{run}";
  /** What the number says. */
  readonly help: string;
  /** Names of the labels besides `environment`. */
  readonly labels: readonly string[];
  readonly samples: (report: SmokeReport) => readonly Sample[];
}

/**
 * Checks that get time series of their own at most, those that did not pass first. Bounds the series of a run to six
 * times this and a constant; label values are names of the plan and never what an answer says.
 */
export const MOST_CHECKS_WITH_SERIES = 1_000;

function withSeries({ checks }: SmokeReport): readonly CheckResult[] {
  if (checks.length <= MOST_CHECKS_WITH_SERIES) return checks;
  return [...checks.filter(isFailing), ...checks.filter((result) => !isFailing(result))].slice(
    0,
    MOST_CHECKS_WITH_SERIES,
  );
}

const checkLabels = ({ id, group, profile }: CheckResult) => ({ check: id, group, ...(profile && { profile }) });

const once = (value: number): readonly Sample[] => [{ labels: {}, value }];

const CHECK_LABELS = ["check", "group", "profile"] as const;

/** The metrics that the reporters prometheus and otlp write. */
export const METRICS: readonly Metric[] = [
  {
    name: "ekyc.smoke.check.state",
    unit: "{state}",
    help: "1 for the state in which the check ended, 0 for the other states.",
    labels: [...CHECK_LABELS, "state"],
    samples: (report) =>
      withSeries(report).flatMap((result) =>
        CHECK_STATES.map((state) => ({
          labels: { ...checkLabels(result), state },
          value: Number(result.state === state),
        })),
      ),
  },
  {
    name: "ekyc.smoke.check.duration",
    unit: "s",
    help: "Duration of the check's last request; absent for a check that was not run.",
    labels: CHECK_LABELS,
    samples: (report) =>
      withSeries(report)
        .filter(({ attempts }) => attempts.length > 0)
        .map((result) => ({ labels: checkLabels(result), value: result.durationMs / 1_000 })),
  },
  {
    name: "ekyc.smoke.checks",
    unit: "{check}",
    help: "Number of checks of the run by group and state.",
    labels: ["group", "state"],
    samples: ({ checks }) =>
      CHECK_GROUPS.flatMap((group) =>
        CHECK_STATES.map((state) => ({
          labels: { group, state },
          value: checks.filter((result) => result.group === group && result.state === state).length,
        })),
      ),
  },
  {
    name: "ekyc.smoke.checks.without.series",
    unit: "{check}",
    help: `Checks that have no time series of their own, because a run has them for ${MOST_CHECKS_WITH_SERIES} at most.`,
    labels: [],
    samples: ({ checks }) => once(Math.max(0, checks.length - MOST_CHECKS_WITH_SERIES)),
  },
  {
    name: "ekyc.smoke.run.success",
    unit: "{run}",
    help: "1 when the run passed (exit code 0), else 0.",
    labels: [],
    samples: ({ exitCode }) => once(Number(exitCode === 0)),
  },
  {
    name: "ekyc.smoke.run.duration",
    unit: "s",
    help: "Duration of the run.",
    labels: [],
    samples: ({ durationMs }) => once(durationMs / 1_000),
  },
  {
    name: "ekyc.smoke.run.timestamp",
    unit: "s",
    help: "When the run ended, in seconds since 1970; silence shows as its age.",
    labels: [],
    samples: (report) => once(endTime(report) / 1_000),
  },
];

/** When a run ended, in milliseconds since 1970. */
export const endTime = ({ startedAt, durationMs }: SmokeReport): number => Date.parse(startedAt) + durationMs;

/** The samples of a metric with the label that all of them have. */
export const metricSamples = (metric: Metric, report: SmokeReport): readonly Sample[] =>
  metric
    .samples(report)
    .map(({ labels, value }) => ({ labels: { environment: targetName(report), ...labels }, value }));
