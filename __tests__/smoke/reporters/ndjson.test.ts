import { REPORTERS } from "../../../smoke/reporters";
import { checkResult, rendered, smokeReport } from "../../helpers/smoke-report";

const lines = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { readonly type: string; readonly id?: string });

it("ndjson is one line per check, then one with the rest of the report", () => {
  const report = smokeReport();
  const { checks, ...run } = report;
  expect(lines(rendered("ndjson", report))).toEqual([
    ...checks.map((check) => ({ type: "check", ...check })),
    { type: "summary", ...run },
  ]);
});

it("ndjson writes a check when it ends, and not again with the report", () => {
  const reporter = REPORTERS.ndjson();
  const first = checkResult("first");
  expect(lines(reporter.result?.(first) ?? "")).toEqual([{ type: "check", ...first }]);
  expect(lines(reporter.render(smokeReport([first, checkResult("second")]))).map(({ id, type }) => id ?? type)).toEqual(
    ["second", "summary"],
  );
});
