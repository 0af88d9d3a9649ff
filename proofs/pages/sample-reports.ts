import { DEFAULT_PROFILES } from "../../contract/generated/profiles";
import { DAY_MS } from "../../lib/durations";
import type { SmokeReport } from "../../smoke/run/result";
import { attempts, type Change, PLAN, type Planned, sampleReport } from "./sample-run";

/** A report and the runs before it. */
export interface Sample {
  readonly report: SmokeReport;
  readonly history: readonly SmokeReport[];
}

const REQUEST_ID = "ebf5cfbd-fedb-f342-960d-e125cb11f9ae";

/** A refusal by the account's policies. */
export const DENIED: Change = {
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

/** No answer in time. */
export const TIMED_OUT: Change = {
  state: "inconclusive",
  reason: "no answer within 10000 ms",
  owner: "network",
  expected: "201 with a token",
  received: "no answer within 10000 ms",
  nextStep: "See whether the endpoint answers from elsewhere; raise --timeout if it is only slow.",
  durationMs: 10_000,
  attempts: attempts({ durationMs: 10_000, code: "timeout" }, { durationMs: 10_000, code: "timeout" }),
};

/** A pass at the third attempt. */
export const BUSY: Change = {
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

/** A type that the vendor dropped. */
export const DELISTED: Change = {
  state: "skipped",
  reason: "delisted: the vendor dropped TaiWanIDCard on 2025-08-28 (judged by contract 2026-08-18)",
  owner: "vendor",
  nextStep: "Take TaiWanIDCard out of profiles.select in the file of environment prod.",
  status: 502,
  attempts: attempts({ status: 502, code: "InvalidParameterValue", durationMs: 131 }),
  durationMs: 131,
};

/** A failure that does not count. */
export const QUARANTINED: Change = {
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

/** What a page must show as text. */
export const HOSTILE = `"><script>alert(1)</script><img src=https://tracker.example/x onerror=alert(2)> &amp; ' \u0000\u0007\u202Etxt.exe\u202C ${"unbroken".repeat(40)} \u{1F600} \uD800`;

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
  sampleReport(PLAN, day % 7 === 3 ? { "token:HK": DENIED } : day === 5 ? { "token:ML": TIMED_OUT } : {}, day * DAY_MS),
);

/** Reports as they are in practice and as nobody wishes them, by name. */
export const SAMPLE_REPORTS: Readonly<Record<string, Sample>> = {
  passed: { report: sampleReport(PLAN, {}), history },
  failed: { report: sampleReport(PLAN, FAILURES), history },
  many: { report: sampleReport(manyPlan, manyChanges), history: [] },
  hostile: {
    report: {
      ...sampleReport(hostilePlan, Object.fromEntries([1, 2, 3].map((n) => [`${HOSTILE}${n}`, hostileChange]))),
      environment: HOSTILE,
      target: HOSTILE,
    },
    history: [],
  },
};
