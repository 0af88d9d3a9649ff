import { type CheckResult, runExitCode, type SmokeReport, summarize } from "../../smoke/run/result";
import { validateSmokeReport } from "../../smoke/schema/report-validator";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

let runs = 0;

/** The result of one profile's token check, 20 ms long. */
export function tokenResult(
  profile: string,
  state: CheckResult["state"] = "pass",
  more: Partial<CheckResult> = {},
): CheckResult {
  const attempt = { startedAt: "2025-01-14T00:00:00.000Z", durationMs: 20 };
  const why = { reason: "told by the test", owner: "vendor", nextStep: "Wait." } as const;
  return {
    id: `token:${profile}`,
    title: `Issues a token for ${profile}`,
    group: "token",
    profile,
    idCardType: profile,
    parameters: { idCardType: profile },
    state,
    ...(state === "pass" ? { status: 201 } : why),
    attempts: state === "skipped" ? [] : [attempt],
    durationMs: state === "skipped" ? 0 : 20,
    ...more,
  };
}

/** A valid report of a run of dev that started at a time. */
export function historyReport(at: number, checks: CheckResult[], more: Partial<SmokeReport> = {}): SmokeReport {
  runs += 1;
  const startedAt = new Date(at).toISOString();
  const report: SmokeReport = {
    schema: "ekyc-token-endpoint/smoke",
    version: 2,
    runId: `${startedAt.slice(0, 19).replace(/[-:]/g, "")}Z-${runs.toString(16).padStart(8, "0")}`,
    toolVersion: "0.1.0",
    environment: "dev",
    region: "ap-singapore",
    target: "https://endpoint.example",
    contract: "2026-08-18",
    pace: { requestsPerSecond: 20, quota: 20, reserve: 0 },
    startedAt,
    durationMs: 1_000,
    exitCode: runExitCode(checks, more.obstacle, more.interrupted),
    summary: summarize(checks),
    checks,
    ...more,
  };
  expect(validateSmokeReport(report) || validateSmokeReport.errors).toBe(true);
  return report;
}
