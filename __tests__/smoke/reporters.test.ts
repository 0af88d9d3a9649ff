import { validateSmokeReport } from "../../smoke/generated/report-validator";
import { REPORTERS } from "../../smoke/reporters";
import { type CheckResult, type SmokeReport, summarize } from "../../smoke/result";

const attempt = { startedAt: "2025-01-14T00:00:00.000Z", durationMs: 12 };

const result = (id: string, more: Partial<CheckResult>): CheckResult => ({
  id,
  title: `Check ${id}`,
  group: "token",
  state: "pass",
  attempts: [attempt],
  durationMs: 12,
  ...more,
});

const checks = [
  result("one", { status: 201 }),
  result("two", {
    state: "degraded",
    status: 201,
    reason: "slower than wanted",
    expected: "at most 10 ms",
    received: "12 ms",
  }),
  result("three", {
    state: "fail",
    status: 502,
    reason: "not <expected>",
    expected: "0",
    received: "false",
    upstreamRequestId: "r-3",
    owner: "ours",
    nextStep: "Deploy again.",
    attempts: [attempt, attempt, attempt],
  }),
  result("four", {
    state: "skipped",
    reason: "delisted",
    durationMs: 0,
    attempts: [],
  }),
  result("five", {
    state: "inconclusive",
    reason: "no answer within 10 ms",
    owner: "network",
    nextStep: "Raise --timeout.",
  }),
];

const report: SmokeReport = {
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
  checks,
};

const render = (name: keyof typeof REPORTERS): string =>
  REPORTERS[name]({
    output: { out: () => {}, err: () => {} },
    live: false,
    colors: false,
  }).render(report);

it("list shows each check, why it did not pass, and the sum", () => {
  expect(render("list")).toMatchInlineSnapshot(`
   "token endpoint  https://endpoint.example  (dev)
     ✔ Check one      12 ms
     ▲ Check two      12 ms
         degraded: slower than wanted
         expected  at most 10 ms
         received  12 ms
     ✖ Check three    12 ms
         fail: not <expected> (ours)
         expected  0
         received  false
         requestId r-3
         attempts  3
         next step Deploy again.
     ○ Check four
         skipped: delisted
     ? Check five     12 ms
         inconclusive: no answer within 10 ms (network)
         next step Raise --timeout.

   2 of 5 profiles issued a token
   1 passed, 1 degraded, 1 failed, 1 skipped, 1 inconclusive in 1.2 s
   "
  `);
});

it("list is coloured only when it is asked to be", () => {
  expect(render("list")).not.toContain("\u001b");
  const output = { out: () => {}, err: () => {} };
  expect(REPORTERS.list({ output, live: false, colors: true }).render(report)).toContain("\u001b[31m✖");
});

it("junit is XML that tells every state apart", () => {
  expect(render("junit")).toMatchInlineSnapshot(`
   "<?xml version="1.0" encoding="UTF-8"?>
   <testsuites tests="5" failures="1" errors="1" skipped="1">
     <testsuite name="token endpoint dev" timestamp="2025-01-14T00:00:00.000Z" time="1.234" tests="5" failures="1" errors="1" skipped="1">
       <testcase classname="smoke.token" name="Check one" time="0.012"/>
       <testcase classname="smoke.token" name="Check two" time="0.012">
         <system-out><![CDATA[reason: slower than wanted
   expected: at most 10 ms
   received: 12 ms]]></system-out>
       </testcase>
       <testcase classname="smoke.token" name="Check three" time="0.012">
         <failure message="reason: not &lt;expected>&#xA;owner: ours&#xA;expected: 0&#xA;received: false&#xA;upstreamRequestId: r-3&#xA;nextStep: Deploy again." type="502"/>
       </testcase>
       <testcase classname="smoke.token" name="Check four" time="0">
         <skipped/>
         <system-out><![CDATA[reason: delisted]]></system-out>
       </testcase>
       <testcase classname="smoke.token" name="Check five" time="0.012">
         <error message="reason: no answer within 10 ms&#xA;owner: network&#xA;nextStep: Raise --timeout." type="inconclusive"/>
       </testcase>
     </testsuite>
   </testsuites>
   "
  `);
});

it("list, quiet, shows what failed or is inconclusive, and nothing at all when nothing did", () => {
  const quiet = REPORTERS.list({
    output: { out: () => {}, err: () => {} },
    live: false,
    colors: false,
    quiet: true,
  });
  const text = quiet.render(report);
  expect(text).toContain("Check three");
  expect(text).toContain("Check five");
  expect(text).not.toMatch(/Check (one|two|four)|passed/);
  expect(quiet.render({ ...report, checks: checks.slice(0, 2) })).toBe("");
});

it("what the tests render is a valid report", () => {
  expect(validateSmokeReport(report) || validateSmokeReport.errors).toBe(true);
});

it("json is the report itself", () => {
  expect(JSON.parse(render("json"))).toEqual(report);
});

it("progress goes to stderr, and only on a terminal", () => {
  const shown: string[] = [];
  const output = {
    out: () => {},
    err: (text: string) => void shown.push(text),
  };
  const live = REPORTERS.list({ output, live: true, colors: false });
  live.start?.("https://endpoint.example", 5);
  live.result?.(result("one", {}));
  expect(shown.join("")).toContain("1/5 Check one");
  REPORTERS.list({ output, live: false, colors: false }).result?.(result("two", {}));
  expect(shown.join("")).not.toContain("two");
});
