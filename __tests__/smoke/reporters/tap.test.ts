import { parse } from "yaml";
import { checkResult, rendered, smokeReport } from "../../helpers/smoke-report";

/** Test points with their diagnostics, read as TAP 14 says. */
const testPoints = (text: string) =>
  [...text.matchAll(/^(ok|not ok) (\d+) - (.*)(?:\n {2}---\n((?: {2}.*\n)*?) {2}\.\.\.)?$/gm)].map(
    ([, ok, number, description, yaml]) => ({ ok, number, description, diagnostics: yaml && parse(yaml) }),
  );

it("tap is version 14: the plan, a line per check, and YAML on what did not simply pass", () => {
  const text = rendered("tap");
  expect(text.split("\n").slice(0, 3)).toEqual(["TAP version 14", "1..5", "ok 1 - Check one"]);
  expect(testPoints(text)).toEqual([
    { ok: "ok", number: "1", description: "Check one" },
    {
      ok: "ok",
      number: "2",
      description: "Check two",
      diagnostics: expect.objectContaining({ state: "degraded", reason: "slower than the limit" }),
    },
    {
      ok: "not ok",
      number: "3",
      description: "Check three",
      diagnostics: expect.objectContaining({
        state: "fail",
        expected: "0",
        received: "false",
        nextStep: "Deploy again.",
        attempts: [expect.anything(), expect.anything(), expect.objectContaining({ code: "upstream_denied" })],
      }),
    },
    { ok: "ok", number: "4", description: "Check four # SKIP delisted", diagnostics: expect.anything() },
    { ok: "not ok", number: "5", description: "Check five", diagnostics: expect.anything() },
  ]);
});

it("tap keeps a title on its line and out of the directives", () => {
  expect(rendered("tap", smokeReport([checkResult("x", { title: "one # SKIP\ntwo \\" })]))).toContain(
    "\nok 1 - one \\# SKIP two \\\\\n",
  );
});

it("tap makes a check in quarantine a TODO", () => {
  const quarantine = { reason: "the vendor knows", until: "2025-02-01" };
  const text = rendered("tap", smokeReport([checkResult("x", { state: "fail", reason: "broken", quarantine })]));
  expect(text).toContain("not ok 1 - Check x # TODO quarantined until 2025-02-01: the vendor knows\n");
});

it.each([
  ["an interrupted run", { interrupted: true as const }, "Bail out! The run was interrupted.\n"],
  ["a run in which nothing passed", {}, "Bail out! No check passed.\n"],
])("tap bails out of %s, whose skipped checks would look like a success", (_what, more, line) => {
  const skipped = checkResult("x", { state: "skipped", reason: "interrupted", attempts: [] });
  expect(rendered("tap", smokeReport([skipped], more)).endsWith(line)).toBe(true);
});

it("tap holds no character that YAML does not allow, and none that turns a line around", () => {
  const received = `a${String.fromCharCode(0x84, 0x9b, 0xfffe, 0xd800, 0x7f, 0x202e, 0x2028)}b\nc`;
  const text = rendered(
    "tap",
    smokeReport([checkResult("x", { state: "fail", reason: "r", received, title: received })]),
  );
  // What YAML 1.2 calls printable (5.1).
  expect(text).toMatch(/^[\t\n\x20-\x7E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
  expect(text).not.toMatch(/[\u202E\u2028]/);
  const description = `a${"\uFFFD".repeat(6)} b c`;
  const diagnostics = { received: `a${"\uFFFD".repeat(7)}b\nc` };
  expect(testPoints(text)).toMatchObject([{ description, diagnostics }]);
});
