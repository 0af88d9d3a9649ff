import { REPORTERS } from "../../../smoke/reporters";
import { validateSmokeReport } from "../../../smoke/schema/report-validator";
import { checkResult, EVERY_STATE, rendered, smokeReport } from "../../helpers/smoke-report";

const report = smokeReport();

it("list shows each check, why it did not pass, and the sum", () => {
  expect(rendered("list")).toMatchInlineSnapshot(`
   "token endpoint  https://endpoint.example  (dev)
     ✔ Check one      12 ms
     ▲ Check two      12 ms
         degraded: slower than the limit
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
  expect(rendered("list")).not.toContain("\u001b");
  const output = { out: () => {}, err: () => {} };
  expect(REPORTERS.list({ output, live: false, colors: true }).render(report)).toContain("\u001b[31m✖");
});

it("list fits the terminal that it is shown on, without breaking a word", () => {
  const output = { out: () => {}, err: () => {} };
  const narrow = REPORTERS.list({ output, live: false, colors: false, width: 30 }).render(report);
  expect(narrow).toContain("inconclusive: no answer\n        within 10 ms (network)\n");
  expect(Math.max(...narrow.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(30);
  expect(narrow.replaceAll(/\s+/g, " ")).toBe(rendered("list").replaceAll(/\s+/g, " "));
});

it("junit is XML that tells every state apart", () => {
  expect(rendered("junit")).toMatchInlineSnapshot(`
   "<?xml version="1.0" encoding="UTF-8"?>
   <testsuites tests="5" failures="1" errors="1" skipped="1">
     <testsuite name="token endpoint dev" timestamp="2025-01-14T00:00:00.000Z" time="1.234" tests="5" failures="1" errors="1" skipped="1">
       <properties>
         <property name="runId" value="20250114T000000Z-00c0ffee"/>
         <property name="toolVersion" value="0.1.0"/>
         <property name="target" value="https://endpoint.example"/>
         <property name="region" value="ap-singapore"/>
         <property name="contract" value="2025-01-14"/>
         <property name="requestsPerSecond" value="15"/>
       </properties>
       <testcase classname="smoke.token" name="Check one" time="0.012">
         <properties>
           <property name="attempts" value="1"/>
           <property name="attempt.1" value="2025-01-14T00:00:00.000Z 12 ms"/>
         </properties>
       </testcase>
       <testcase classname="smoke.token" name="Check two" time="0.012">
         <properties>
           <property name="attempts" value="1"/>
           <property name="attempt.1" value="2025-01-14T00:00:00.000Z 12 ms"/>
         </properties>
         <system-out><![CDATA[reason: slower than the limit
   expected: at most 10 ms
   received: 12 ms]]></system-out>
       </testcase>
       <testcase classname="smoke.token" name="Check three" time="0.012">
         <properties>
           <property name="profile" value="HK"/>
           <property name="idCardType" value="HK"/>
           <property name="checkMode" value="1"/>
           <property name="attempts" value="3"/>
           <property name="attempt.1" value="2025-01-14T00:00:00.000Z 12 ms"/>
           <property name="attempt.2" value="2025-01-14T00:00:00.000Z 12 ms"/>
           <property name="attempt.3" value="2025-01-14T00:00:00.000Z 12 ms 502 upstream_denied"/>
         </properties>
         <failure message="reason: not &lt;expected>&#xA;owner: ours&#xA;expected: 0&#xA;received: false&#xA;upstreamRequestId: r-3&#xA;nextStep: Deploy again." type="502"/>
       </testcase>
       <testcase classname="smoke.token" name="Check four" time="0">
         <properties>
           <property name="attempts" value="0"/>
         </properties>
         <skipped/>
         <system-out><![CDATA[reason: delisted]]></system-out>
       </testcase>
       <testcase classname="smoke.token" name="Check five" time="0.012">
         <properties>
           <property name="attempts" value="1"/>
           <property name="attempt.1" value="2025-01-14T00:00:00.000Z 12 ms"/>
         </properties>
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
  expect(quiet.render({ ...report, checks: EVERY_STATE.slice(0, 2) })).toBe("");
});

it("junit skips what is in quarantine", () => {
  const quarantine = { reason: "the vendor knows", until: "2025-02-01" };
  const xml = rendered("junit", smokeReport([checkResult("three", { state: "fail", reason: "broken", quarantine })]));
  expect(xml).toContain('tests="1" failures="0" errors="0" skipped="1"');
  expect(xml).toContain("quarantined until 2025-02-01: the vendor knows");
});

it("list lets no answer move the cursor or colour the terminal", () => {
  const received = "\u001b[2J\u0007 gone\nand back";
  const text = rendered("list", smokeReport([checkResult("x", { state: "fail", reason: "broken", received })]));
  expect(text).toContain("received  \ufffd[2J\ufffd gone and back\n");
});

it("what the tests render is a valid report", () => {
  expect(validateSmokeReport(report) || validateSmokeReport.errors).toBe(true);
});

it("list shows checks that one reason kept from being done as one line, from three on", () => {
  const skipped = (id: string, reason = "the endpoint was not reached") =>
    checkResult(id, { state: "skipped", reason });
  const [two, three] = [
    ["a", "b"],
    ["a", "b", "c"],
  ].map((ids) => rendered("list", smokeReport([...ids.map((id) => skipped(id)), skipped("d", "budget")])));
  expect(two?.match(/skipped: the endpoint was not reached/g)).toHaveLength(2);
  expect(three).toMatch(
    /^ {2}○ 3 checks.*\n {6}skipped: the endpoint was not reached\n {2}○ Check d.*\n {6}skipped: budget\n/m,
  );
});

it("json is the report itself", () => {
  expect(JSON.parse(rendered("json"))).toEqual(report);
});

it("progress goes to stderr, and only on a terminal", () => {
  const shown: string[] = [];
  const output = {
    out: () => {},
    err: (text: string) => void shown.push(text),
  };
  let now = 1_000;
  const live = REPORTERS.list({ output, live: true, colors: false, width: 40, clock: { now: () => now } });
  live.start?.("https://endpoint.example", 5);
  live.result?.(checkResult("one"));
  now += 2_500;
  live.result?.(checkResult("bad", { state: "fail", reason: "broken", title: "A title that goes on and on and on" }));
  const clear = "\r\u001b[2K";
  expect(shown).toEqual([
    `${clear}  1/5  0 failed  0 s  Check one`,
    `${clear}  ✖ A title that goes on and on and on:\n    broken\n`,
    `${clear}  2/5  1 failed  2 s  A title that goes`,
  ]);
  REPORTERS.list({ output, live: false, colors: false }).result?.(checkResult("two"));
  expect(shown.join("")).not.toContain("two");
});
