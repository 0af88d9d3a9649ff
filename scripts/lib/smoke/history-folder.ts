import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EXIT, UserError } from "../../../lib/user-error";
import { validateSmokeReport } from "../../../smoke/generated/report-validator";
import type { SmokeReport } from "../../../smoke/result";

/** A report with the file that it was read from. */
export interface KeptReport {
  readonly file: string;
  readonly report: SmokeReport;
}

/** What a history folder holds. */
export interface History {
  /** Oldest first, each run once. */
  readonly kept: readonly KeptReport[];
  /** One sentence for each entry that is no report of this version. */
  readonly warnings: readonly string[];
}

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "unknown error";

/** The folder of a history as the command line gives it. @throws UserError for the address of a bucket */
export function historyFolder(given: string): string {
  if (!/^[a-z]+:\/\//i.test(given)) return given;
  throw new UserError(
    `--history takes a folder, not ${given}: this project does not implement the signature of COS.`,
    "Copy the folder before and after the run, for example with `coscli sync` (docs/schedules.md).",
  );
}

/** Makes the folder if it is not there, and finds out before the run whether its report can be kept. @throws UserError */
export function prepareHistory(folder: string): void {
  const probe = join(folder, `.probe.${process.pid}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, "", { flag: "wx" });
    rmSync(probe);
  } catch (error) {
    throw new UserError(
      `The history folder ${folder} cannot be written to (${reasonOf(error)}).`,
      "Name a folder that you may write to with --history.",
    );
  }
}

/** Keeps a report as one file that is either whole or not there; its name sorts by the start of the run. @returns the file @throws UserError */
export function keepReport(folder: string, report: SmokeReport): string {
  const name = `${report.startedAt.replaceAll(":", "-")}-${report.runId}.json`;
  const temporary = join(folder, `.${name}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, `${JSON.stringify(report)}\n`, { flag: "wx" });
    renameSync(temporary, join(folder, name));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new UserError(
      `The report cannot be kept in ${folder} (${reasonOf(error)}).`,
      "Make room there, or name another folder with --history.",
      EXIT.failed,
    );
  }
  return join(folder, name);
}

function parse(file: string): SmokeReport | string {
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return error instanceof SyntaxError ? "is not JSON" : `cannot be read (${reasonOf(error)})`;
  }
  if (validateSmokeReport(document)) return document;
  const [first] = validateSmokeReport.errors ?? [];
  return `is not a smoke report of this version: ${first?.instancePath || "the document"} ${first?.message ?? "is invalid"}`;
}

/** Reads every report of a folder; whatever else is there is named and left alone. @throws UserError when the folder cannot be read */
export function readHistory(folder: string): History {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch (error) {
    throw new UserError(
      `The history folder ${folder} cannot be read (${reasonOf(error)}).`,
      "Name the folder that `npm run smoke -- --history FOLDER` writes to.",
    );
  }
  const kept = new Map<string, KeptReport>();
  const warnings: string[] = [];
  for (const name of names) {
    const file = join(folder, name);
    const report = parse(file);
    if (typeof report === "string") warnings.push(`${file} ${report}; it is left out.`);
    else if (kept.has(report.runId)) warnings.push(`${file} is the run ${report.runId} once more; it is left out.`);
    else kept.set(report.runId, { file, report });
  }
  const byStart = [...kept.values()].sort((a, b) => (a.report.startedAt < b.report.startedAt ? -1 : 1));
  return { kept: byStart, warnings };
}
