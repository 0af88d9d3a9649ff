import { DAY_MS, HOUR_MS } from "../../lib/durations";
import type { SmokeReport } from "../../smoke/run/result";
import { BUSY, DELISTED, DENIED, HOSTILE, QUARANTINED, TIMED_OUT } from "./sample-reports";
import { type Change, PLAN, type Planned, START, sampleReport } from "./sample-run";

/** Where the windows of the burn rates end in every sample. Milliseconds since the epoch. */
export const NOW = START + 60_000;

type Changes = Readonly<Record<string, Change>>;

/** Runs from oldest to newest, each this long after the one before. */
const runs = (
  count: number,
  everyMs: number,
  changesAt: (age: number) => Changes,
  more: Partial<SmokeReport> = {},
  plan: readonly Planned[] = PLAN,
): SmokeReport[] =>
  Array.from({ length: count }, (_, index) => {
    const age = count - 1 - index;
    return sampleReport(plan, changesAt(age), age * everyMs, more);
  });

const token = (profile: string): Planned => ({
  id: `token:${profile}`,
  title: `Issues a token for ${profile}`,
  group: "token",
  profile,
});

const tokens = PLAN.filter(({ group }) => group === "token");

/** Every profile skipped, as in a run that was interrupted before its first request. */
const nothingRun: Changes = Object.fromEntries(
  PLAN.map(({ id }) => [id, { state: "skipped", reason: "interrupted", attempts: [] }]),
);

const manyPlan: readonly Planned[] = Array.from({ length: 10 }, (_, index) =>
  tokens.map(({ profile }) => token(`${profile}-level-${1 + (index % 4)}-mode-${1 + (index % 3)}-${index}`)),
).flat();

const longPlan: readonly Planned[] = [
  ...tokens.slice(0, 2),
  token("ResidencePermitOfForeignersWithPermanentResidenceAndAdditionalComparisonOfPortraits"),
  token("a".repeat(120)),
  token(HOSTILE),
];

/** Histories as they are in practice and as nobody wishes them, by name. */
export const SAMPLE_HISTORIES: Readonly<Record<string, readonly SmokeReport[]>> = {
  healthy: runs(60, HOUR_MS, () => ({})),
  flaky: runs(60, HOUR_MS, (age) => ({
    ...(age % 5 === 2 && { "token:HK": DENIED }),
    ...(age % 9 === 4 && { "token:IndonesiaIDCard": BUSY }),
    ...(age < 3 && { "token:ML": TIMED_OUT }),
  })),
  quarantined: runs(30, DAY_MS, (age) => ({
    "token:TaiWanIDCard": DELISTED,
    ...(age < 8 && { "token:ThailandIDCard": QUARANTINED }),
    ...(age < 2 && {
      "token:HK": {
        ...QUARANTINED,
        quarantine: { reason: `the vendor's ticket ${"4711 ".repeat(30)}`, until: "2026-12-01" },
      },
    }),
  })),
  "profile without a run": runs(12, HOUR_MS, () => ({ "token:ML": DELISTED, "token:HK": DENIED })),
  "nothing to say": runs(3, HOUR_MS, () => nothingRun, { interrupted: true }),
  "many profiles": runs(
    45,
    HOUR_MS,
    (age) => Object.fromEntries(manyPlan.flatMap(({ id }, index) => ((index + age) % 37 === 0 ? [[id, DENIED]] : []))),
    {},
    manyPlan,
  ),
  "long names": runs(
    45,
    HOUR_MS,
    (age) => (age % 7 === 3 ? { [`token:${HOSTILE}`]: DENIED } : {}),
    { environment: HOSTILE },
    longPlan,
  ),
  "one run": runs(1, HOUR_MS, () => ({ "token:HK": DENIED })),
  "many endpoints": ["dev", "staging", "prod", "https://1250000000-example.ap-singapore.tencentscf.com"].flatMap(
    (environment, index) =>
      runs(20 + index, 6 * HOUR_MS, (age) => (index === 1 && age < 2 ? { "token:HK": DENIED } : {}), { environment }),
  ),
};
