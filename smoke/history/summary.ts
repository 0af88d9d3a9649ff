import { defined } from "../../lib/defined";
import type { Quarantine, SmokeReport } from "../run/result";
import { type Judgement, judgementOfProfile, judgementOfRun } from "./judgement";
import { computeStatistics, type Statistics } from "./statistics";

/** The history of one profile. */
export interface ProfileHistory extends Statistics {
  readonly profile: string;
  /** As the newest run has it. */
  readonly quarantine?: Quarantine;
}

/** The history of one endpoint. */
export interface EndpointHistory {
  /** Its environment, else its address. */
  readonly endpoint: string;
  /** Start of the first and the last run, ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** Objective in percent. */
  readonly slo: number;
  /** All runs, including those that say nothing. */
  readonly reports: number;
  /** Absent when no run says anything. */
  readonly overall?: Statistics;
  /** In the order of the newest run; a profile that was only skipped is left out. */
  readonly profiles: readonly ProfileHistory[];
}

export interface SummaryOptions {
  /** The objective of an endpoint, in percent. */
  readonly sloFor: (endpoint: string) => number;
  /** Where the windows of the burn rates end, in milliseconds since the epoch. */
  readonly now: number;
}

/** What the history calls the endpoint of a report. */
export const endpointName = ({ environment, target }: SmokeReport): string => environment ?? target;

const judged = (reports: readonly SmokeReport[], judge: (report: SmokeReport) => Judgement | undefined): Judgement[] =>
  reports.flatMap((report) => judge(report) ?? []);

/** Names of profiles, those of the newest report first. */
function profilesIn(reports: readonly SmokeReport[]): string[] {
  const names = reports.toReversed().flatMap(({ checks }) => checks.flatMap(({ profile }) => profile ?? []));
  return [...new Set(names)];
}

function summarizeEndpoint(
  endpoint: string,
  reports: readonly SmokeReport[],
  options: SummaryOptions,
): EndpointHistory {
  const slo = options.sloFor(endpoint);
  const overall = computeStatistics(judged(reports, judgementOfRun), slo, options.now);
  const newest = reports.at(-1) as SmokeReport;
  const profiles = profilesIn(reports).flatMap((profile): ProfileHistory[] => {
    const judgements = judged(reports, (report) => judgementOfProfile(report, profile));
    const statistics = computeStatistics(judgements, slo, options.now);
    const quarantine = newest.checks.find((check) => check.profile === profile)?.quarantine;
    return statistics ? [{ profile, ...defined({ quarantine }), ...statistics }] : [];
  });
  return {
    endpoint,
    from: (reports[0] as SmokeReport).startedAt,
    to: newest.startedAt,
    slo,
    reports: reports.length,
    ...defined({ overall }),
    profiles,
  };
}

/** The history of every endpoint that the reports are of, by name. */
export function summarizeHistory(reports: readonly SmokeReport[], options: SummaryOptions): EndpointHistory[] {
  const sorted = reports.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  const endpoints = [...new Set(sorted.map(endpointName))].sort();
  return endpoints.map((name) =>
    summarizeEndpoint(
      name,
      sorted.filter((report) => endpointName(report) === name),
      options,
    ),
  );
}

/** Everything that burns its error budget too fast, as text: `dev HK 1h`. */
export function burning(histories: readonly EndpointHistory[]): string[] {
  return histories.flatMap(({ endpoint, overall, profiles }) =>
    [...(overall ? [{ ...overall, profile: "overall" }] : []), ...profiles].flatMap(({ profile, burn }) =>
      burn.filter((rate) => rate.burning).map(({ window }) => `${endpoint} ${profile} ${window}`),
    ),
  );
}
