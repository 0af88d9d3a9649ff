import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { REPORTERS } from "../reporters";
import type { SmokeReport } from "../run/result";

const FILES = { json: "json", junit: "xml" } as const;

/**
 * Writes a report to files of a folder, which is made where it is missing: as JSON and as JUnit. @returns their paths
 */
export function writeReports(report: SmokeReport, folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return Object.entries(FILES).map(([name, extension]) => {
    const path = join(folder, `smoke-${report.environment}.${extension}`);
    writeFileSync(path, REPORTERS[name as keyof typeof FILES]().render(report));
    return path;
  });
}
