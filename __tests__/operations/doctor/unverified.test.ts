import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../../..");
const PAGE = readFileSync(join(ROOT, "docs/unverified.md"), "utf8");

/** The cells of every row of every table, without heads and rules. */
const rows = PAGE.split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| Open question"))
  .map((line) =>
    line
      .slice(2, -2)
      .split(" | ")
      .map((cell) => cell.trim()),
  );

describe("docs/unverified.md", () => {
  it("has the question, the assumption, the place and the way to find out in every row", () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((cells) => cells.length !== 4 || cells.some((cell) => cell === ""))).toEqual([]);
  });

  it("names only places that exist", () => {
    const places = rows.flatMap(([, , place = ""]) =>
      [...place.matchAll(/`([^`]+)`/g)].map((match) => String(match[1])),
    );
    expect(places.length).toBeGreaterThanOrEqual(rows.length);
    expect(places.filter((place) => !existsSync(join(ROOT, place)))).toEqual([]);
  });

  it("names only scripts that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: object };
    const named = [...PAGE.matchAll(/npm run ([\w:-]+)/g)].map((match) => String(match[1]));
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});
