import { fillMarkers } from "../../../operations/generate/markers";

describe("a page with generated parts", () => {
  const page = (table: string, text = ""): string =>
    `before\n<!-- faults:begin -->\n${table}\n<!-- faults:end -->\nafter\n<!-- more:begin -->\n${text}\n<!-- more:end -->\n`;

  it("changes between its markers only", () => {
    expect(fillMarkers("docs/smoke.md", page("| old |\n| --- |"), { faults: "| new |" })).toBe(page("| new |"));
    expect(fillMarkers("docs/smoke.md", page("", ""), { faults: "| $& |", more: "text" })).toBe(page("| $& |", "text"));
  });

  it.each([
    ["no marker", "text"],
    ["one marker", "<!-- faults:begin -->"],
    ["a marker twice", "<!-- faults:begin --><!-- faults:end --><!-- faults:end -->"],
    ["the markers in the wrong order", "<!-- faults:end --><!-- faults:begin -->"],
  ])("with %s is an error that says how to mend it", (_what, text) => {
    expect(() => fillMarkers("docs/smoke.md", text, { faults: "" })).toThrow(
      expect.objectContaining({
        name: "UserError",
        message:
          "docs/smoke.md does not have the lines <!-- faults:begin --> and <!-- faults:end --> once each, in this order.",
        fix: 'Put them back around the generated part "faults".',
      }),
    );
  });
});
