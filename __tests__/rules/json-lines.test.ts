import { jsonLines } from "../../rules/json-lines";

const TEXT = `{
  "a": { "b": [1, "x, ] }",
    {"c\\"": null}]
  },
  "e": {},

  "d": [[],
    true]
}`;

describe("jsonLines", () => {
  const findLine = jsonLines(TEXT);

  it.each([
    [[], 1],
    [["a"], 2],
    [["a", "b", 1], 2],
    [["a", "b", 2, 'c"'], 3],
    [["e"], 5],
    [["d"], 7],
    [["d", 1], 8],
  ])("finds %j on line %d", (path, line) => {
    expect(findLine(path)).toBe(line);
  });

  it("gives the line of what is around a path that leads nowhere", () => {
    expect(findLine(["a", "b", 9, "z"])).toBe(2);
    expect(findLine(["nothing"])).toBe(1);
  });

  it("finds every value of a text on one line, and of one with carriage returns", () => {
    expect(jsonLines(JSON.stringify(JSON.parse(TEXT)))(["d", 1])).toBe(1);
    expect(jsonLines(TEXT.replaceAll("\n", "\r\n"))(["d", 1])).toBe(8);
  });
});
