import type { CheckState } from "../../contract/endpoint/check-states";
import { DEFAULT_PROFILES } from "../../contract/generated/profiles";
import { MINUTE_MS } from "../../lib/durations";
import { type Attempt, type CheckResult, runExitCode, type SmokeReport, summarize } from "../../smoke/run/result";
import { REPORT_SCHEMA_NAME, REPORT_VERSION } from "../../smoke/schema/vocabulary";

/** When the newest run of every sample started. */
export const START = Date.UTC(2026, 10, 23, 6, 0, 0);

/** Durations that look like a network's, the same on every machine. */
function* durations(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const share = state / 2_147_483_648;
    yield Math.round(90 + 160 * share + 900 * share ** 12);
  }
}

const iso = (ms: number): string => new Date(ms).toISOString();

/** What a check of a sample has other than a pass. */
export type Change = Partial<CheckResult> & { readonly state: CheckState };

/** A check of a sample before it is run. */
export interface Planned {
  readonly id: string;
  readonly title: string;
  readonly group: CheckResult["group"];
  readonly profile?: string;
}

/** The 25 checks of an endpoint with the default profiles. */
export const PLAN: readonly Planned[] = [
  { id: "health", title: "The endpoint is up", group: "endpoint" },
  { id: "profiles", title: "The endpoint serves the configured profiles", group: "endpoint" },
  ...Object.keys(DEFAULT_PROFILES).map((profile) => ({
    id: `token:${profile}`,
    title: `Issues a token for ${profile}`,
    group: "token" as const,
    profile,
  })),
  { id: "refusal:no-key", title: "Refuses a request without a key", group: "refusal" },
  { id: "refusal:wrong-key", title: "Refuses a key it does not know", group: "refusal" },
];

function sampleResult(planned: Planned, atMs: number, ms: number, change: Change | undefined): CheckResult {
  const parameters = DEFAULT_PROFILES[planned.profile ?? ""];
  const attempt: Attempt = { startedAt: iso(atMs), durationMs: ms, status: planned.group === "token" ? 201 : 200 };
  const result: CheckResult = {
    ...planned,
    ...(parameters && { parameters: { ...parameters }, idCardType: parameters.idCardType }),
    state: "pass",
    attempts: [attempt],
    durationMs: ms,
    ...change,
  };
  return result.attempts.length === 0 ? { ...result, durationMs: 0 } : result;
}

/**
 * The report of a run whose checks pass except for the changes, by id of the check.
 * @param ageMs how long before {@link START} it started
 */
export function sampleReport(
  plan: readonly Planned[],
  changes: Readonly<Record<string, Change>>,
  ageMs = 0,
  more: Partial<SmokeReport> = {},
): SmokeReport {
  const startedAt = START - ageMs;
  const minutes = Math.round(ageMs / MINUTE_MS);
  const times = durations(minutes + 7);
  const checks = plan.map((planned, index) =>
    sampleResult(planned, startedAt + index * 67, times.next().value, changes[planned.id]),
  );
  return {
    schema: REPORT_SCHEMA_NAME,
    version: REPORT_VERSION,
    runId: `${iso(startedAt).replace(/[-:]|\.\d+/g, "")}-${minutes.toString(16).padStart(8, "0")}`,
    toolVersion: "0.1.0",
    environment: "prod",
    region: "ap-singapore",
    target: "https://1250000000-example.ap-singapore.tencentscf.com",
    contract: "2026-08-18",
    pace: { requestsPerSecond: 15, quota: 20, reserve: 5 },
    startedAt: iso(startedAt),
    durationMs: plan.length * 67 + 400,
    exitCode: runExitCode(checks, more.obstacle, more.interrupted),
    summary: summarize(checks),
    checks,
    ...more,
  };
}

/** Attempts one after the other. */
export const attempts = (...all: readonly Partial<Attempt>[]): Attempt[] =>
  all.map((attempt, index) => ({ startedAt: iso(START + 300 + index * 700), durationMs: 240, ...attempt }));
