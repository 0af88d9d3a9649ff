import { DEFAULT_PROFILES } from "../../../contract/generated/profiles";
import { contractAt } from "../../../contract/vendor/revisions";
import { DIMENSIONS, type MatrixCase } from "../../../smoke/matrix/case";
import { breachClass, pairwise } from "../../../smoke/matrix/pairwise";
import { matrixProduct } from "../../../smoke/matrix/product";

const product = matrixProduct(DEFAULT_PROFILES, contractAt("latest"));

function collectPairs(cases: readonly MatrixCase[]): Set<string> {
  const pairs = new Set<string>();
  for (const { profile, parameters } of cases) {
    const values = [profile, ...DIMENSIONS.map((name) => `${name}=${String(parameters[name])}`)];
    values.forEach((one, index) => {
      for (const other of values.slice(index + 1)) pairs.add(`${one} ${other}`);
    });
  }
  return pairs;
}

describe("the pairwise selection", () => {
  // Where the photo that CheckMode 2 needs is missing, CheckMode is no dimension, and there is less to leave out.
  it.each([
    ["legal", 0.5],
    ["action-list", 0.5],
    ["compare-image", 0.6],
    ["compare-image-unused", 0.5],
  ])("has every pair that the cases of the class %s have, with fewer than %d of them", (name, share) => {
    const [all, chosen] = [product, pairwise(product)].map((cases) => cases.filter((one) => breachClass(one) === name));
    expect(collectPairs(chosen ?? [])).toEqual(collectPairs(all ?? []));
    expect(chosen?.length).toBeLessThan((all?.length ?? 0) * share);
  });

  it("has no case that breaks several rules, of which an answer would name but one", () => {
    expect(pairwise(product).filter(({ breaches }) => breaches.length > 1)).toEqual([]);
  });

  it("chooses the same cases every time", () => {
    expect(pairwise(product)).toEqual(pairwise([...product]));
  });
});
