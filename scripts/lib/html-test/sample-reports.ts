import { DEFAULT_PROFILES } from "../../../contract/generated/profiles";
import {
  type Attempt,
  type CheckResult,
  type CheckState,
  isFailing,
  type SmokeReport,
  summarize,
} from "../../../smoke/result";
import { REPORT_SCHEMA_NAME, REPORT_VERSION } from "../../../smoke/schema/vocabulary";

const START = Date.UTC(2026, 10, 23, 6, 0, 0);
const DAY_MS = 86_400_000;

/** A report and the runs before it. */
export interface Sample {
  readonly report: SmokeReport;
  readonly history: readonly SmokeReport[];
}

/** Durations that look like a network's, the same on every machine. */
function* durations(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const share = state / 2_147_483_648;
    yield Math.round(90 + 160 * share + 900 * share ** 12);
  }
}

const iso = (ms: number): string => new Date(ms).toISOString();

type Change = Partial<CheckResult> & { readonly state: CheckState };

interface Planned {
  readonly id: string;
  readonly title: string;
  readonly group: CheckResult["group"];
  readonly profile?: string;
}

const PLAN: readonly Planned[] = [
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

function resultOf(planned: Planned, atMs: number, ms: number, change: Change | undefined): CheckResult {
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

function reportOf(plan: readonly Planned[], changes: Readonly<Record<string, Change>>, day = 0): SmokeReport {
  const startedAt = START - day * DAY_MS;
  const times = durations(day + 7);
  const checks = plan.map((planned, index) =>
    resultOf(planned, startedAt + index * 67, times.next().value, changes[planned.id]),
  );
  return {
    schema: REPORT_SCHEMA_NAME,
    version: REPORT_VERSION,
    runId: `${iso(startedAt).replace(/[-:]|\.\d+/g, "")}-${String(day).padStart(8, "0")}`,
    toolVersion: "0.1.0",
    environment: "prod",
    region: "ap-singapore",
    target: "https://1250000000-example.ap-singapore.tencentscf.com",
    contract: "2026-08-18",
    pace: { requestsPerSecond: 15, quota: 20, reserve: 5 },
    startedAt: iso(startedAt),
    durationMs: plan.length * 67 + 400,
    exitCode: checks.some(isFailing) ? 1 : 0,
    summary: summarize(checks),
    checks,
  };
}

const attempts = (...all: readonly Partial<Attempt>[]): Attempt[] =>
  all.map((attempt, index) => ({ startedAt: iso(START + 300 + index * 700), durationMs: 240, ...attempt }));

const REQUEST_ID = "ebf5cfbd-fedb-f342-960d-e125cb11f9ae";

const DENIED: Change = {
  state: "fail",
  reason: "a CAM policy does not permit the call",
  owner: "account",
  expected: "201 with a token",
  received:
    "502 upstream_denied, UnauthorizedOperation (ApplySdkVerificationToken was answered with UnauthorizedOperation.)",
  upstreamRequestId: REQUEST_ID,
  nextStep:
    'Add this statement to the policy of the function\'s role, by deploying prod again if the policy was changed by hand: {"effect":"allow","action":["faceid:ApplySdkVerificationToken"],"resource":["*"]}',
  status: 502,
  durationMs: 240,
  attempts: attempts({ status: 502, code: "UnauthorizedOperation", upstreamRequestId: REQUEST_ID }),
};

const TIMED_OUT: Change = {
  state: "inconclusive",
  reason: "no answer within 10000 ms",
  owner: "network",
  expected: "201 with a token",
  received: "no answer within 10000 ms",
  nextStep: "See whether the endpoint answers from elsewhere; raise --timeout if it is only slow.",
  durationMs: 10_000,
  attempts: attempts({ durationMs: 10_000, code: "timeout" }, { durationMs: 10_000, code: "timeout" }),
};

const BUSY: Change = {
  state: "degraded",
  reason: "passed at attempt 3: the first was answered with 429 rate_limited",
  status: 201,
  attempts: attempts(
    { status: 429, code: "RequestLimitExceeded", retryAfterMs: 1_000, durationMs: 41 },
    { status: 429, code: "RequestLimitExceeded", retryAfterMs: 1_000, durationMs: 38 },
    { status: 201, durationMs: 220 },
  ),
  durationMs: 220,
};

const DELISTED: Change = {
  state: "skipped",
  reason: "delisted: the vendor dropped TaiWanIDCard on 2025-08-28 (judged by contract 2026-08-18)",
  owner: "vendor",
  nextStep: "Take TaiWanIDCard out of profiles.select in the file of environment prod.",
  status: 502,
  attempts: attempts({ status: 502, code: "InvalidParameterValue", durationMs: 131 }),
  durationMs: 131,
};

const QUARANTINED: Change = {
  ...DENIED,
  quarantine: { reason: "ticket 4711 with the vendor", until: "2026-12-01" },
};

const FAILURES: Readonly<Record<string, Change>> = {
  "token:HK": DENIED,
  "token:ML": TIMED_OUT,
  "token:IndonesiaIDCard": BUSY,
  "token:TaiWanIDCard": DELISTED,
  "token:ThailandIDCard": QUARANTINED,
};

const HOSTILE = `"><script>alert(1)</script><img src=https://tracker.example/x onerror=alert(2)> &amp; ' \u0000\u0007\u202Etxt.exe\u202C ${"unbroken".repeat(40)} \u{1F600} \uD800`;

const hostilePlan: readonly Planned[] = [
  ...PLAN,
  ...[1, 2, 3].map((n) => ({
    id: `${HOSTILE}${n}`,
    title: HOSTILE,
    group: "token" as const,
    profile: `${HOSTILE}${n}`,
  })),
];

const hostileChange: Change = {
  state: "fail",
  reason: HOSTILE,
  owner: "ours",
  expected: HOSTILE,
  received: HOSTILE,
  nextStep: HOSTILE,
  upstreamRequestId: HOSTILE,
  parameters: { [HOSTILE]: HOSTILE },
  attempts: attempts({ status: 500, code: HOSTILE, upstreamRequestId: HOSTILE }),
};

const manyPlan: readonly Planned[] = Array.from({ length: 500 }, (_, index) => {
  const profile = Object.keys(DEFAULT_PROFILES)[index % 21] ?? "HK";
  const level = 1 + (Math.floor(index / 21) % 4);
  return {
    id: `token:${profile}:${index}`,
    title: `Issues a token for ${profile} (checkMode ${1 + (index % 3)}, securityLevel ${level})`,
    group: "token",
    profile,
  };
});

const manyChanges = Object.fromEntries(
  manyPlan.flatMap(({ id }, index) => {
    if (index % 9 === 4) return [[id, DENIED]];
    if (index % 31 === 7) return [[id, BUSY]];
    return index % 43 === 11 ? [[id, TIMED_OUT]] : [];
  }),
);

const days = Array.from({ length: 24 }, (_, index) => index + 1);

const history = days.map((day) =>
  reportOf(PLAN, day % 7 === 3 ? { "token:HK": DENIED } : day === 5 ? { "token:ML": TIMED_OUT } : {}, day),
);

/** Reports as they are in practice and as nobody wishes them, by name. */
export const SAMPLE_REPORTS: Readonly<Record<string, Sample>> = {
  passed: { report: reportOf(PLAN, {}), history },
  failed: { report: reportOf(PLAN, FAILURES), history },
  many: { report: reportOf(manyPlan, manyChanges), history: [] },
  hostile: {
    report: {
      ...reportOf(hostilePlan, Object.fromEntries([1, 2, 3].map((n) => [`${HOSTILE}${n}`, hostileChange]))),
      environment: HOSTILE,
      target: HOSTILE,
    },
    history: [],
  },
};
