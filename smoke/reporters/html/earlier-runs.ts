import type { SmokeReport } from "../../run/result";
import { targetName } from "../target-name";

/** Runs that a sparkline shows at most. */
const MOST_RUNS = 30;

/** The last runs of what a report is about, oldest first, ending with the report itself. */
export function runsUpTo(report: SmokeReport, history: readonly SmokeReport[]): readonly SmokeReport[] {
  const earlier = history
    .filter((run) => targetName(run) === targetName(report))
    .filter(({ runId, startedAt }) => runId !== report.runId && startedAt <= report.startedAt)
    .sort((a, b) => (a.runId < b.runId ? -1 : 1));
  return [...earlier, report].slice(-MOST_RUNS);
}
