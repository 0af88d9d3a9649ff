import { UserError } from "../../../lib/user-error";
import type { HistoryStore } from "./history-store";
import { outdatedReports, type Retention } from "./outdated-reports";
import { type ReportSelection, selectReports } from "./select-reports";

export interface Pruning {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Says what would be deleted, and deletes nothing. */
  readonly dryRun: boolean;
  /** Called for each report that is deleted. */
  readonly say: (text: string) => void;
  /** Called for what is left alone although it looks like a report. */
  readonly warn: (text: string) => void;
}

/**
 * Deletes the reports of a history that are too old or too many, and nothing else.
 * @throws UserError when nothing says which those are, or there is no report
 */
export async function pruneHistory(
  history: HistoryStore,
  options: ReportSelection & Retention,
  { now, dryRun, say, warn }: Pruning,
): Promise<void> {
  if (options.keep === undefined && options.olderThan === undefined) {
    throw new UserError("Nothing says what is to be deleted.", "Give --keep NUMBER, --older-than AGE, or both.");
  }
  const reports = await selectReports(history, options, now, warn);
  const { outdated, future } = outdatedReports(reports, options, now);
  for (const { name } of future) warn(`${history.shown(name)} is dated in the future; it is left alone.`);
  for (const { name } of outdated) {
    if (!dryRun) await history.delete(name);
    say(`${dryRun ? "would delete" : "deleted"} ${history.shown(name)}`);
  }
  if (outdated.length === 0) say("no report is to be deleted");
}
