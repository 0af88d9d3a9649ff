import { didYouMean, nearest } from "../../lib/nearest";

describe("nearest", () => {
  it.each([
    ["stagng", "staging"],
    ["PROD", "prod"],
    ["--evn", undefined],
  ])("of %s is %s", (got, expected) => {
    expect(nearest(got, ["dev", "staging", "prod"])).toBe(expected);
  });

  it("of anything among nothing is nothing", () => {
    expect(nearest("dev", [])).toBeUndefined();
    expect(didYouMean("dev", [])).toBe("");
  });
});
