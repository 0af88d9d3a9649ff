import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { lazyValidator } from "../../lib/lazy-validator";
import { UserError } from "../../lib/user-error";
import { RELEASE_RECORD_SCHEMA } from "./record-schema";

/** The outcome of the checks after a step. */
export interface StepSmoke {
  readonly runId: string;
  readonly exitCode: number;
  readonly summary: Readonly<Record<string, number>>;
  /** The checks that speak against the step, with their reasons. */
  readonly failing: readonly { readonly id: string; readonly reason: string }[];
}

/** One step of a release. */
export interface StepRecord {
  /** Share of the traffic that the new version had; 0 while it had only an address of its own. */
  readonly percent: number;
  /** ISO 8601. */
  readonly at: string;
  /** Absent when the step was given up before its checks had run. */
  smoke?: StepSmoke;
}

/** The record of a release, without secrets. */
export interface ReleaseRecord {
  readonly schema: "ekyc-token-endpoint/release";
  readonly version: 1;
  readonly toolVersion: string;
  readonly environment: string;
  readonly region: string;
  readonly functionName: string;
  readonly alias: string;
  /** ISO 8601. */
  readonly startedAt: string;
  endedAt?: string;
  outcome: "under-way" | "released" | "rolled-back" | "rollback-failed";
  /** Version that had the traffic before. */
  readonly from: string;
  /** Version that was published; absent when publishing failed. */
  to?: string;
  /** Why it was rolled back. */
  reason?: string;
  /** What could not be cleaned up. */
  leftover?: string;
  readonly steps: StepRecord[];
}

/** Where the record of an environment's last release is. */
export const recordFileFor = (environment: string): string => join("reports", `release-${environment}.json`);

/** Writes a record so that the file is always a whole one. @throws UserError */
export function writeRecord(file: string, record: ReleaseRecord): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, `${JSON.stringify(record, null, 2)}\n`);
    renameSync(unfinished, file);
  } catch (error) {
    throw new UserError(
      `${file} cannot be written (${(error as NodeJS.ErrnoException).code ?? "unknown error"}).`,
      "Name a file in a folder that you may write to, with --record.",
    );
  }
}

const validate = lazyValidator<ReleaseRecord>(RELEASE_RECORD_SCHEMA);

/** The record of the last release. @throws UserError when there is none, or the file is something else */
export function readRecord(file: string): ReleaseRecord {
  const fix = "Name the record of the last release with --record.";
  let record: unknown;
  try {
    record = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const why = error instanceof SyntaxError ? "holds no JSON" : "cannot be read";
    throw new UserError(`The record ${file} ${why}.`, fix);
  }
  if (validate(record)) return record;
  const [problem] = validate.errors ?? [];
  throw new UserError(`${file} is not a record of a release: ${problem?.instancePath} ${problem?.message}.`, fix);
}
