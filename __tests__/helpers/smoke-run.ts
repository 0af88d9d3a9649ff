import { DEFAULT_PROFILES } from "../../contract/generated/profiles";
import type { Expectation, Profile } from "../../contract/generated/types";
import type { RevisionDate } from "../../contract/vendor/revisions";
import type { Clock } from "../../lib/clock";
import type { Check } from "../../smoke/checks/check";
import { smokePlan } from "../../smoke/plan/plan";
import type { CheckResult, Quarantine, SmokeReport } from "../../smoke/run/result";
import { type RunOptions, runSmoke } from "../../smoke/run/runner";
import { validateSmokeReport } from "../../smoke/schema/report-validator";
import { ManualClock } from "./manual-clock";
import { GOOD_KEY, type Script } from "./scripted-endpoint";

export interface SmokeRun {
  readonly profiles?: Readonly<Record<string, Profile>>;
  readonly only?: readonly string[];
  readonly key?: string;
  readonly timeoutMs?: number;
  readonly slowMs?: number;
  readonly retries?: number;
  readonly concurrency?: number;
  readonly contract?: RevisionDate;
  readonly expectations?: Readonly<Record<string, Expectation>>;
  readonly quarantine?: Readonly<Record<string, Quarantine>>;
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
  /** The checks. @default - the standard plan */
  readonly plan?: readonly Check[];
  /** @default 20 */
  readonly requestsPerSecond?: number;
  readonly more?: Partial<RunOptions>;
  readonly onResult?: (result: CheckResult) => void;
}

/**
 * A smoke run of the environment dev against an address, on a clock of its own; its report is valid by the published
 * schema.
 */
export async function smokeRun(target: string, run: SmokeRun = {}): Promise<SmokeReport> {
  const contract = run.contract ?? "2026-08-18";
  const standard = (): readonly Check[] =>
    smokePlan({
      environment: "dev",
      profiles: run.profiles ?? DEFAULT_PROFILES,
      exact: true,
      contract,
      ...(run.only === undefined ? {} : { only: run.only }),
      ...(run.expectations === undefined ? {} : { expectations: run.expectations }),
    });
  const requestsPerSecond = run.requestsPerSecond ?? 20;
  const report = await runSmoke(run.plan ?? standard(), {
    environment: "dev",
    region: "ap-singapore",
    contract,
    target,
    key: run.key ?? GOOD_KEY,
    pace: { requestsPerSecond, quota: requestsPerSecond, reserve: 0 },
    concurrency: run.concurrency ?? 20,
    toolVersion: "0.0.0-test",
    timeoutMs: run.timeoutMs ?? 5_000,
    slowMs: run.slowMs ?? 5_000,
    retries: run.retries ?? 2,
    clock: run.clock ?? new ManualClock(),
    random: () => 0.5,
    ...(run.quarantine && { quarantine: run.quarantine }),
    ...(run.signal && { signal: run.signal }),
    ...run.more,
    ...(run.onResult && { onResult: run.onResult }),
  });
  expect(validateSmokeReport(report) || validateSmokeReport.errors).toBe(true);
  return report;
}

/** The result of one check. */
export const findResult = (report: SmokeReport, id: string): CheckResult | undefined =>
  report.checks.find((result) => result.id === id);

/** A script that answers the token request of one profile, and leaves the rest to a healthy endpoint. */
export const onToken =
  (profile: string, answer: ReturnType<Script>): Script =>
  ({ method, body }) =>
    method === "POST" && body.includes(`"${profile}"`) && body.includes('"smoke"') ? answer : undefined;
