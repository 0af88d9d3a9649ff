import { readFileSync } from "node:fs";
import { join } from "node:path";
import { REPORTERS } from "../../../smoke/reporters";
import { Reporting } from "../../../smoke/reporting/reporting";
import { smokeReport } from "../../helpers/smoke-report";
import { temporaryFolder } from "../../helpers/temporary-folder";

afterEach(() => jest.restoreAllMocks());

it("tells of a reporter that fails on a report, and writes every other", async () => {
  jest.spyOn(REPORTERS, "tap").mockReturnValue({
    render: () => {
      throw new RangeError("of something");
    },
  });
  const folder = temporaryFolder();
  const written: string[] = [];
  const output = { out: (text: string) => void written.push(text), err: () => {} };
  const path = join(folder, "smoke.json");
  const reporting = new Reporting(
    [
      { name: "tap", destination: { kind: "file", path: join(folder, "smoke.tap"), append: false } },
      { name: "json", destination: { kind: "file", path, append: false } },
      { name: "list", destination: { kind: "stdout" } },
    ],
    { output, live: false, colors: false, quiet: false },
  );
  const problems = await reporting.finish(smokeReport());
  expect(problems.map(({ message, exitCode }) => [message, exitCode])).toEqual([
    ["The reporter tap failed on the report: RangeError: of something.", 1],
  ]);
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(smokeReport());
  expect(written.join("")).toContain("token endpoint  https://endpoint.example");
});
