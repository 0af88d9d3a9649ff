import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { type E2eReport, stagesThatDiffer } from "./report";

export const REPORT_VERSION = 3 satisfies E2eReport["version"];

/**
 * The report of the run before; undefined when there is none, or only one that was cut off or written in another form.
 */
function earlierReport(file: string): E2eReport | undefined {
  try {
    const report = JSON.parse(readFileSync(file, "utf8")) as E2eReport;
    return report.version === REPORT_VERSION ? report : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the report over the one of the run before. @returns a sentence on whether both made the same calls */
export function writeReport(file: string, report: E2eReport): string {
  const before = earlierReport(file);
  mkdirSync("reports", { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  if (before === undefined) return "no earlier report to compare the calls with";
  const { compared, differ } = stagesThatDiffer(before, report);
  return differ.length === 0
    ? `the same calls as in the run before, in ${compared} stages`
    : `other calls than in the run before, in: ${differ.join(", ")}`;
}
