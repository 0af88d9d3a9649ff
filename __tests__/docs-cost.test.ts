import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULTS } from "../constructs/defaults";
import { PROJECT_ROOT } from "../lib/project-root";

const page = readFileSync(join(PROJECT_ROOT, "docs", "cost.md"), "utf8");

/** Every sum of the page: products that are added up, and what the page says they come to. */
const sums = [...page.matchAll(/`([\d. ×+]+) = ([\d.]+)`/g)].map(([, terms = "", result = ""]) => ({
  terms,
  result: Number(result),
}));

const product = (factors: string): number => factors.split("×").reduce((value, factor) => value * Number(factor), 1);

describe("docs/cost.md", () => {
  it("works a month out", () => expect(sums.length).toBeGreaterThan(10));

  it.each(sums)("calculates $terms rightly", ({ terms, result }) => {
    const sum = terms.split("+").reduce((value, term) => value + product(term), 0);
    expect(sum).toBeCloseTo(result, 6);
  });

  it("takes the defaults that the stack has", () => {
    expect(page).toContain(`one instance of ${DEFAULTS.memoryMb} MB`);
    expect(page).toContain(`${DEFAULTS.retentionDays} days of logs`);
  });

  it("names a page of the vendor's for every price", () => {
    const [, formula = ""] = /## The formula\n([\s\S]*?)\n## /.exec(page) ?? [];
    const priced = formula.split("\n").filter((line) => /\d USD/.test(line));
    expect(priced.length).toBeGreaterThan(4);
    expect(priced.filter((line) => !/\b\d{3,4}\/\d{4,6}\b/.test(line))).toEqual([]);
  });
});
