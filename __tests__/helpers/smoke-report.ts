import { REPORTERS, type ReporterName } from "../../smoke/reporters";
import { type CheckResult, type SmokeReport, summarize } from "../../smoke/run/result";

const attempt = { startedAt: "2025-01-14T00:00:00.000Z", durationMs: 12 };

/** A result that passed, changed as asked. */
export const checkResult = (id: string, more: Partial<CheckResult> = {}): CheckResult => ({
  id,
  title: `Check ${id}`,
  group: "token",
  state: "pass",
  attempts: [attempt],
  durationMs: 12,
  ...more,
});

/** One result in each state. */
export const EVERY_STATE: readonly CheckResult[] = [
  checkResult("one", { status: 201 }),
  checkResult("two", {
    state: "degraded",
    status: 201,
    reason: "slower than the limit",
    expected: "at most 10 ms",
    received: "12 ms",
  }),
  checkResult("three", {
    state: "fail",
    status: 502,
    reason: "not <expected>",
    expected: "0",
    received: "false",
    upstreamRequestId: "r-3",
    owner: "ours",
    nextStep: "Deploy again.",
    profile: "HK",
    parameters: { idCardType: "HK", checkMode: 1 },
    attempts: [attempt, attempt, { ...attempt, status: 502, code: "upstream_denied" }],
  }),
  checkResult("four", { state: "skipped", reason: "delisted", durationMs: 0, attempts: [] }),
  checkResult("five", {
    state: "inconclusive",
    reason: "no answer within 10 ms",
    owner: "network",
    nextStep: "Raise --timeout.",
  }),
];

/** A report of an environment dev with these results. */
export const smokeReport = (
  checks: readonly CheckResult[] = EVERY_STATE,
  more: Partial<SmokeReport> = {},
): SmokeReport => ({
  schema: "ekyc-token-endpoint/smoke",
  version: 2,
  runId: "20250114T000000Z-00c0ffee",
  toolVersion: "0.1.0",
  environment: "dev",
  region: "ap-singapore",
  contract: "2025-01-14",
  pace: { requestsPerSecond: 15, quota: 20, reserve: 5 },
  target: "https://endpoint.example",
  startedAt: "2025-01-14T00:00:00.000Z",
  durationMs: 1_234,
  exitCode: 1,
  summary: summarize(checks),
  checks: [...checks],
  ...more,
});

/** What a reporter makes of a report, without a terminal. */
export const rendered = (name: ReporterName, report: SmokeReport = smokeReport()): string =>
  REPORTERS[name]({ output: { out: () => {}, err: () => {} }, live: false, colors: false }).render(report);
