import { burning, type EndpointHistory, summarizeHistory } from "../../../smoke/history/summary";
import { historyTable } from "../../../smoke/history/table";
import type { CheckResult, SmokeReport } from "../../../smoke/run/result";
import { DAY, HOUR, historyReport, MINUTE, tokenResult } from "../../helpers/history-report";

const NOW = Date.UTC(2025, 0, 14);

const summarize = (reports: readonly SmokeReport[], slo = 99): EndpointHistory[] =>
  summarizeHistory(reports, { sloFor: () => slo, now: NOW });

/** Runs of HK, one per state, a minute apart, the last one a minute ago. */
const runsWith = (...checks: CheckResult[]): SmokeReport[] =>
  checks.map((check, index) => historyReport(NOW - (checks.length - index) * MINUTE, [check]));

const hk = (...states: CheckResult["state"][]) => runsWith(...states.map((state) => tokenResult("HK", state)));

const summarizeProfile = (reports: readonly SmokeReport[], slo?: number) => summarize(reports, slo)[0]?.profiles[0];

describe("what counts as passed", () => {
  it.each<[CheckResult["state"], number]>([
    ["pass", 1],
    ["degraded", 1],
    ["fail", 0],
    ["inconclusive", 0],
  ])("a check that ended as %s has the pass rate %d", (state, passRate) => {
    expect(summarizeProfile(hk(state))).toMatchObject({ runs: 1, passRate });
  });

  it("a skipped check says nothing, unless the endpoint was not reached", () => {
    expect(summarizeProfile(hk("skipped"))).toBeUndefined();
    const unreached = historyReport(NOW, [tokenResult("HK", "skipped")], {
      obstacle: "unreachable",
    });
    expect(summarize([unreached])[0]).toMatchObject({
      overall: { passRate: 0 },
      profiles: [{ passRate: 0 }],
    });
  });

  it("an interrupted run, and one whose key was refused, say nothing of the endpoint", () => {
    const interrupted = historyReport(NOW, [tokenResult("HK")], {
      interrupted: true,
    });
    const refused = historyReport(NOW, [tokenResult("HK", "fail")], {
      obstacle: "key-refused",
    });
    expect(summarize([interrupted])[0]).toMatchObject({
      reports: 1,
      profiles: [{ runs: 1, passRate: 1 }],
    });
    expect(summarize([interrupted, refused])[0]).not.toHaveProperty("overall");
  });

  it("a run passed as a whole only when no profile failed", () => {
    const report = historyReport(NOW, [tokenResult("HK"), tokenResult("ML", "fail")]);
    expect(summarize([report])[0]).toMatchObject({
      overall: { passRate: 0 },
      profiles: [
        { profile: "HK", passRate: 1 },
        { profile: "ML", passRate: 0 },
      ],
    });
  });
});

describe("the flake rate", () => {
  it("counts each change of the state while nothing else changed", () => {
    expect(summarizeProfile(hk("pass", "fail", "pass", "pass"))).toMatchObject({
      flakeRate: 0.5,
    });
  });

  it.each<[string, Partial<SmokeReport>]>([
    ["contract", { contract: "2025-08-28" }],
    ["version of the tool", { toolVersion: "0.2.0" }],
  ])("does not count a change with another %s", (_what, more) => {
    const [first] = hk("pass");
    expect(
      summarizeProfile([first as SmokeReport, historyReport(NOW, [tokenResult("HK", "fail")], more)]),
    ).toMatchObject({
      flakeRate: 0,
    });
  });

  it("does not count a change with other parameters of the profile", () => {
    const changed = tokenResult("HK", "fail", {
      parameters: { idCardType: "HK", securityLevel: 2 },
    });
    expect(summarizeProfile(runsWith(tokenResult("HK"), changed))).toMatchObject({
      flakeRate: 0,
    });
  });

  it("counts what passed only after a request was sent again", () => {
    const attempt = { startedAt: "2025-01-14T00:00:00.000Z", durationMs: 20 };
    const retried = tokenResult("HK", "degraded", {
      attempts: [attempt, attempt],
    });
    const failed = tokenResult("HK", "fail", { attempts: [attempt, attempt] });
    expect(summarizeProfile(runsWith(tokenResult("HK"), retried))).toMatchObject({
      flakeRate: 0.5,
    });
    expect(summarizeProfile(runsWith(failed, failed))).toMatchObject({ flakeRate: 0 });
  });
});

it("latency is that of the answers that passed, by nearest rank", () => {
  const checks = Array.from({ length: 20 }, (_, index) => tokenResult("HK", "pass", { durationMs: (index + 1) * 10 }));
  const slow = tokenResult("HK", "fail", { durationMs: 9_000 });
  expect(summarizeProfile(runsWith(...checks, slow))).toMatchObject({
    latencyMs: { p50: 100, p95: 190 },
  });
  expect(summarizeProfile(runsWith(slow))).not.toHaveProperty("latencyMs");
});

it("the streak is how often the newest outcome came in a row", () => {
  expect(summarizeProfile(hk("fail", "pass", "degraded"))).toMatchObject({
    streak: { good: true, runs: 2 },
  });
  expect(summarizeProfile(hk("pass", "fail", "inconclusive"))).toMatchObject({
    streak: { good: false, runs: 2 },
  });
  expect(summarizeProfile(hk("pass", "pass"))).toMatchObject({
    streak: { good: true, runs: 2 },
  });
});

describe("the error budget", () => {
  const week = (bad: number): SmokeReport[] =>
    Array.from({ length: 100 }, (_, index) =>
      historyReport(NOW - 30 * DAY + index * MINUTE, [tokenResult("HK", index < bad ? "fail" : "pass")]),
    );

  it.each([
    [0, 99, 1],
    [1, 99, 0],
    [2, 99, -1],
    [1, 98, 0.5],
  ])("after %d failures of 100 with an SLO of %d %% is %d", (bad, slo, left) => {
    expect(summarizeProfile(week(bad), slo)?.budgetLeft).toBeCloseTo(left);
  });

  it("is not touched by runs in quarantine, which are shown all the same", () => {
    const quarantine = { reason: "ticket", until: "2025-01-14" };
    const history = summarizeProfile(runsWith(tokenResult("HK"), tokenResult("HK", "fail", { quarantine })));
    expect(history).toMatchObject({
      runs: 2,
      passRate: 0.5,
      budgetLeft: 1,
      quarantine,
    });
    expect(history?.burn.some((one) => one.burning)).toBe(false);
  });
});

describe("the burn rate", () => {
  /** One run every minute of the last `hours`, of which those younger than `badFor` failed. */
  const everyMinute = (hours: number, badFrom: number, badFor: number): SmokeReport[] =>
    Array.from({ length: hours * 60 }, (_, index) => {
      const age = (hours * 60 - index - 1) * MINUTE;
      const state = age < badFrom && age >= badFrom - badFor ? "fail" : "pass";
      return historyReport(NOW - age, [tokenResult("HK", state)]);
    });
  const summarizeBurn = (reports: readonly SmokeReport[]) => summarizeProfile(reports)?.burn;

  it("is the share of failures in the window, by the share that the SLO allows", () => {
    expect(summarizeBurn(everyMinute(6, 9 * MINUTE, 9 * MINUTE))).toMatchObject([
      { window: "1h", rate: expect.closeTo(15), burning: true },
      { window: "6h", rate: expect.closeTo(2.5), burning: false },
      { window: "3d", rate: expect.closeTo(2.5), burning: true },
    ]);
  });

  it("stops burning once the short window is clean, though the long one is above the threshold", () => {
    expect(summarizeBurn(everyMinute(6, 30 * MINUTE, 20 * MINUTE))).toMatchObject([
      { window: "1h", rate: expect.closeTo(33.33), burning: false },
      { window: "6h", rate: expect.closeTo(5.56), burning: false },
      { window: "3d", burning: true },
    ]);
  });

  it("takes the newest run for a short window that is empty", () => {
    const hourly = (state: CheckResult["state"]) => [historyReport(NOW - 40 * MINUTE, [tokenResult("HK", state)])];
    expect(summarizeBurn(hourly("fail"))).toMatchObject([{ burning: true }, { burning: true }, { burning: true }]);
    expect(summarizeBurn(hourly("pass"))).toMatchObject([{ burning: false }, { burning: false }, { burning: false }]);
  });

  it("is unknown for a window without a run", () => {
    const [hour, six, three] = summarizeBurn([historyReport(NOW - 2 * HOUR, [tokenResult("HK", "fail")])]) ?? [];
    expect(hour).toEqual({ window: "1h", threshold: 14.4, burning: false });
    expect(six).toMatchObject({ threshold: 6, burning: true });
    expect(three).toMatchObject({ threshold: 1, burning: true });
  });

  it("that is too high is named with the endpoint and the profile", () => {
    const endpoints = summarize([historyReport(NOW - 2 * HOUR, [tokenResult("HK", "fail"), tokenResult("ML")])]);
    expect(burning(endpoints)).toEqual(["dev overall 6h", "dev overall 3d", "dev HK 6h", "dev HK 3d"]);
  });
});

it("tells endpoints apart by their environment, else by their address", () => {
  const { environment: _none, ...other } = historyReport(NOW, [tokenResult("HK", "fail")]);
  const endpoints = summarize([other, ...hk("pass")]);
  expect(endpoints.map(({ endpoint, overall }) => [endpoint, overall?.passRate])).toEqual([
    ["dev", 1],
    ["https://endpoint.example", 0],
  ]);
});

describe("the forms of a history", () => {
  const evil = {
    reason: '<img src=x onerror="alert(1)">',
    until: "2025-01-14",
  };
  const reports = [
    ...hk("pass", "fail"),
    historyReport(NOW, [tokenResult("HK"), tokenResult("ML", "fail", { quarantine: evil })]),
  ];

  it("the table has a line for the endpoint and for each profile", () => {
    expect(historyTable(summarize(reports))).toMatchInlineSnapshot(`
     "dev  3 reports, 2025-01-13T23:58:00.000Z to 2025-01-14T00:00:00.000Z, SLO 99 %
                runs  passed   flaky    p50    p95  budget left  burn 1h     6h     3d    streak
       overall     3  66.7 %  33.3 %  20 ms  20 ms    -3233.3 %    33.3!  33.3!  33.3!  1 passed
       HK          3  66.7 %  66.7 %  20 ms  20 ms    -3233.3 %    33.3!  33.3!  33.3!  1 passed
       ML          1     0 %     0 %      -      -        100 %        -      -      -  1 failed
       ML is quarantined until 2025-01-14: <img src=x onerror="alert(1)">
     "
    `);
  });
});
