import { withFaultTable } from "../../proofs/faults/fault-page";
import { runScript } from "../helpers/run-script";

it("the table of faults in docs/smoke.md is what running every fault gives", async () => {
  expect(await runScript("proofs/faults", ["--check"])).toEqual({
    code: 0,
    stdout: "docs/smoke.md is up to date: 18 faults were run\n",
    stderr: "",
  });
});

describe("the page with the table", () => {
  it("changes between its markers only", () => {
    const page = (table: string): string => `before\n<!-- faults:begin -->\n${table}\n<!-- faults:end -->\nafter\n`;
    expect(withFaultTable(page("| old |\n| --- |"), "| new |")).toBe(page("| new |"));
  });

  it.each([
    ["no marker", "text"],
    ["one marker", "<!-- faults:begin -->"],
    ["a marker twice", "<!-- faults:begin --><!-- faults:end --><!-- faults:end -->"],
    ["the markers in the wrong order", "<!-- faults:end --><!-- faults:begin -->"],
  ])("with %s is an error that says how to mend it", (_what, page) => {
    expect(() => withFaultTable(page, "")).toThrow(
      expect.objectContaining({ name: "UserError", fix: "Put them back around the table of faults." }),
    );
  });
});
