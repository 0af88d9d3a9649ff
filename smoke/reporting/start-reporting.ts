import type { TextStream } from "../../lib/command-line/text-stream";
import { defined } from "../../lib/defined";
import type { HistoryStore } from "../history/store/history-store";
import { readHistory } from "../history/store/open-history";
import { SHOWS_EARLIER_RUNS } from "../reporters";
import type { ReportDestination } from "./report-destination";
import { Reporting } from "./reporting";

export interface ReportingStreams {
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  /** Says nothing but what failed. */
  readonly quiet: boolean;
  readonly colors: boolean;
  /** Columns of the terminal that stdout is. @default - it is not a terminal */
  readonly width?: number;
}

/**
 * Makes the reporting of a run that writes to streams; earlier runs are read where a reporter shows them.
 * @param history the reports of earlier runs
 */
export async function startReporting(
  reports: readonly ReportDestination[],
  history: HistoryStore | undefined,
  { stdout, stderr, quiet, colors, width }: ReportingStreams,
): Promise<Reporting> {
  const wanted = history && reports.some(({ name }) => SHOWS_EARLIER_RUNS.has(name));
  const earlier = wanted ? await readHistory(history) : undefined;
  const listed = reports.some(({ name, destination }) => name === "list" && destination.kind === "stdout");
  return new Reporting(reports, {
    output: { out: (text) => void stdout.write(text), err: (text) => void stderr.write(text) },
    live: stderr.isTTY === true && listed && !quiet,
    colors,
    ...defined({ width }),
    quiet,
    ...(earlier && { history: earlier.kept.map(({ report }) => report) }),
  });
}
