import { historyPage } from "../../smoke/history/html";
import { summarizeHistory } from "../../smoke/history/summary";
import { htmlReporter } from "../../smoke/reporters/html";
import { NOW, SAMPLE_HISTORIES } from "./sample-histories";
import { SAMPLE_REPORTS } from "./sample-reports";

/** The objective of every sample. Percent. */
const SLO = 99;

/** Every page that is inspected, by the name of its file. */
export function samplePages(): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(SAMPLE_REPORTS).map(([name, { report, history }]): [string, string] => [
      `report-${name}`,
      htmlReporter({ history }).render(report),
    ]),
    ...Object.entries(SAMPLE_HISTORIES).map(([name, reports]): [string, string] => [
      `history-${name.replaceAll(" ", "-")}`,
      historyPage(summarizeHistory(reports, { sloFor: () => SLO, now: NOW })),
    ]),
  ]);
}
