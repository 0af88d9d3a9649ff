import { UserError } from "../../../lib/user-error";
import type { Variables } from "../../../lib/variables";
import type { SmokeReport } from "../../run/result";
import { validateSmokeReport } from "../../schema/report-validator";
import { FolderHistory } from "./history-folder";
import { type HistoryStore, UnreadableEntry } from "./history-store";

/** A report with the name that it is kept under. */
export interface KeptReport {
  readonly name: string;
  readonly report: SmokeReport;
}

/** What a history holds. */
export interface History {
  /** Oldest first, each run once. */
  readonly kept: readonly KeptReport[];
  /** One sentence for each entry that is not a report of this version. */
  readonly warnings: readonly string[];
}

/** A time as names have it: sorts like the time itself, and has no colon, which some file systems do not accept. */
const stamp = (isoTime: string): string => isoTime.replaceAll(":", "-");

/** The beginning of the name under which a report is stored. */
const STAMPED = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z-/;

/** How many reports are read at the same time, because a bucket is far away. */
const AT_A_TIME = 16;

/** How long a report may take to be kept. Milliseconds. */
const KEEP_MS = 30_000;

/** The same after Ctrl-C, when a person waits for the prompt. Milliseconds. */
const INTERRUPTED_KEEP_MS = 700;

/** Matches an address rather than a path. */
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * The history of a place as the command line gives it: a folder, or `cos://BUCKET-APPID/PREFIX`. What a bucket needs is
 * loaded only for a bucket, so that no other run waits for it.
 * @throws UserError
 */
export function openHistory(place: string, variables: Variables): HistoryStore {
  if (!ADDRESS.test(place)) return new FolderHistory(place);
  const { openBucketHistory } = require("./history-bucket") as typeof import("./history-bucket");
  return openBucketHistory(place, variables);
}

/** Keeps a report under a name that sorts by the start of the run. @returns the name @throws UserError */
export async function keepReport(store: HistoryStore, report: SmokeReport): Promise<string> {
  const name = `${stamp(report.startedAt)}-${report.runId}.json`;
  await store.keep(name, `${JSON.stringify(report)}\n`, report.interrupted ? INTERRUPTED_KEEP_MS : KEEP_MS);
  return name;
}

/** Keeps a report of a run. @returns why it could not be kept, as a list of at most one */
export async function tryToKeepReport(store: HistoryStore, report: SmokeReport): Promise<readonly UserError[]> {
  try {
    await keepReport(store, report);
    return [];
  } catch (error) {
    if (error instanceof UserError) return [error];
    throw error;
  }
}

/** A report, or why there is none. */
async function readReport(store: HistoryStore, name: string): Promise<SmokeReport | string> {
  let document: unknown;
  try {
    document = JSON.parse(await store.read(name));
  } catch (error) {
    if (error instanceof SyntaxError) return "is not JSON";
    if (error instanceof UnreadableEntry) return error.message;
    throw error;
  }
  if (validateSmokeReport(document)) return document;
  const [first] = validateSmokeReport.errors ?? [];
  return `is not a smoke report of this version: ${first?.instancePath || "the document"} ${first?.message ?? "is invalid"}`;
}

/**
 * Reads the reports of a history; whatever else is there is named and left alone.
 * @param since milliseconds since the epoch: reports that by their name are older are not read. @default - all are
 * @throws UserError when it cannot be read
 */
export async function readHistory(store: HistoryStore, since?: number): Promise<History> {
  const from = since === undefined ? "" : stamp(new Date(since).toISOString());
  const names = (await store.names()).filter((name) => !STAMPED.test(name) || name >= from);
  const kept = new Map<string, KeptReport>();
  const warnings: string[] = [];
  for (let from = 0; from < names.length; from += AT_A_TIME) {
    const some = names.slice(from, from + AT_A_TIME);
    const reports = await Promise.all(some.map((name) => readReport(store, name)));
    for (const [index, report] of reports.entries()) {
      const name = some[index] ?? "";
      const shown = store.shown(name);
      if (typeof report === "string") warnings.push(`${shown} ${report}; it is left out.`);
      else if (kept.has(report.runId)) warnings.push(`${shown} is the run ${report.runId} once more; it is left out.`);
      else kept.set(report.runId, { name, report });
    }
  }
  const byStart = [...kept.values()].sort((a, b) => (a.report.startedAt < b.report.startedAt ? -1 : 1));
  return { kept: byStart, warnings };
}
