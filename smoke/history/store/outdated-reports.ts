import { endpointName } from "../summary";
import type { KeptReport } from "./open-history";

export interface Retention {
  /** How many of the newest reports of each endpoint stay. @default - any number */
  readonly keep?: number | undefined;
  /** How old a report may get, milliseconds. @default - any age */
  readonly olderThan?: number | undefined;
}

/** Which reports are to be deleted, and which are dated in the future and therefore left alone. */
export interface Outdated {
  readonly outdated: readonly KeptReport[];
  readonly future: readonly KeptReport[];
}

/** @param reports oldest first */
export function outdatedReports(
  reports: readonly KeptReport[],
  { keep, olderThan = Number.POSITIVE_INFINITY }: Retention,
  now: number,
): Outdated {
  const isFuture = ({ report }: KeptReport): boolean => Date.parse(report.startedAt) > now;
  const newest = new Map<string, number>();
  const outdated = reports
    .filter((kept) => !isFuture(kept))
    .toReversed()
    .filter(({ report }) => {
      const rank = (newest.get(endpointName(report)) ?? 0) + 1;
      newest.set(endpointName(report), rank);
      return rank > (keep ?? rank) || now - Date.parse(report.startedAt) > olderThan;
    })
    .toReversed();
  return { outdated, future: reports.filter(isFuture) };
}
