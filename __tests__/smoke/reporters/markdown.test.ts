import { checkResult, rendered, smokeReport } from "../../helpers/smoke-report";

it("markdown says what failed with its next step, then what else did not simply pass", () => {
  expect(rendered("markdown")).toMatchInlineSnapshot(`
   "## ✖ Smoke checks of dev did not pass

   1 pass, 1 degraded, 1 fail, 1 skipped, 1 inconclusive in 1.2 s

   \`20250114T000000Z-00c0ffee\` against https://endpoint.example, contract 2025-01-14

   ### ✖ Check three

   - reason: not &lt;expected\\>
   - owner: ours
   - expected: 0
   - received: false
   - upstreamRequestId: r-3
   - **next step**: Deploy again.
   - attempts: 3

   ### ? Check five

   - reason: no answer within 10 ms
   - owner: network
   - **next step**: Raise --timeout.
   - attempts: 1

   | State | Check | Time | Reason |
   | --- | --- | ---: | --- |
   | ▲ degraded | Check two | 12 ms | slower than the limit |
   | ○ skipped | Check four |  | delisted |
   "
  `);
});

it("markdown is short when everything passed", () => {
  const text = rendered("markdown", smokeReport([checkResult("one")], { exitCode: 0 }));
  expect(text).toContain("## ✔ Smoke checks of dev passed");
  expect(text).not.toContain("###");
  expect(text).not.toContain("| State |");
});

it("markdown shows hostile text as text", () => {
  const reason = "<img src=x> | [a](b) `c` @team\n# heading";
  const text = rendered("markdown", smokeReport([checkResult("x", { state: "skipped", reason, attempts: [] })]));
  expect(text).toContain("| &lt;img src=x\\> \\| \\[a\\]\\(b\\) \\`c\\` &#64;team \\# heading |");
});

it("markdown makes no link of an address that others wrote", () => {
  const reason = "see https://evil.example/x, HTTP://evil.example, www.evil.example and WWW.evil.example";
  const text = rendered("markdown", smokeReport([checkResult("x", { state: "skipped", reason, attempts: [] })]));
  expect(text).toContain(
    "see https\\://evil.example/x, HTTP\\://evil.example, www\\.evil.example and WWW\\.evil.example",
  );
  expect(text).toContain("against https://endpoint.example,");
});

it("markdown turns no text around, and shows no control character", () => {
  const reason = "safe\u202Etxt.exe\u0085\u001B[2K";
  const text = rendered("markdown", smokeReport([checkResult("x", { state: "skipped", reason, attempts: [] })]));
  expect(text).toContain("safe\uFFFDtxt.exe\uFFFD\uFFFD\\[2K");
});

it("markdown stays below 1 MiB however long the texts are, and says how much it leaves out", () => {
  const long = "&".repeat(2_000);
  const checks = Array.from({ length: 200 }, (_, index) =>
    checkResult(`c${index}`, {
      state: index % 2 ? "fail" : "skipped",
      reason: long,
      expected: long,
      received: long,
      owner: "ours",
      nextStep: long,
    }),
  );
  const text = rendered("markdown", smokeReport(checks));
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  const details = text.match(/^### /gm)?.length ?? 0;
  const rows = text.match(/^\| ○/gm)?.length ?? 0;
  expect(details).toBeGreaterThan(10);
  expect(rows).toBeGreaterThan(10);
  expect(text.match(/^and \d+ more$/gm)).toEqual([`and ${100 - details} more`, `and ${100 - rows} more`]);
});

it("markdown stays far below the 1 MiB of a step summary", () => {
  const checks = Array.from({ length: 5_000 }, (_, index) =>
    checkResult(`c${index}`, {
      state: index % 2 ? "fail" : "skipped",
      reason: "r".repeat(500),
      owner: "ours",
      nextStep: "n",
    }),
  );
  const text = rendered("markdown", smokeReport(checks));
  expect(Buffer.byteLength(text)).toBeLessThan(128 * 1024);
  expect(text.match(/^and 2450 more$/gm)).toHaveLength(2);
});
