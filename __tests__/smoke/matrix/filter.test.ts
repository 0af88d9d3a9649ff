import { DEFAULT_PROFILES } from "../../../contract/generated/profiles";
import { contractAt } from "../../../contract/vendor/revisions";
import { filterCases } from "../../../smoke/matrix/filter";
import { matrixProduct } from "../../../smoke/matrix/product";

const product = matrixProduct(DEFAULT_PROFILES, contractAt("latest"));

describe("a filter of the matrix", () => {
  it("keeps the cases for which every condition holds for one of its values", () => {
    const left = filterCases(product, [
      "idCardType=HK,ML checkMode=1",
      "actionList=blink+mouth,none compareImage=none",
    ]);
    expect(left).toHaveLength(2 * 4 * 2);
    const lists = left.map(({ parameters }) => parameters["actionList"]);
    expect(new Set(lists)).toEqual(new Set([undefined, "blink,mouth"]));
  });

  it("selects by what is expected and by the rule that is broken", () => {
    expect(filterCases(product, ["expects=issued"]).every(({ breaches }) => breaches.length === 0)).toBe(true);
    const broken = filterCases(product, ["rule=action-list"]);
    expect(broken.every(({ breaches }) => breaches.some(({ id }) => id === "action-list"))).toBe(true);
  });

  it.each([
    ["checkmode=1", /unknown key "checkmode"; allowed: profile, idCardType, checkMode, .* Did you mean "checkMode"\?/],
    ["idCardType=HKK", /unknown value "HKK" of idCardType; allowed: HK, .* Did you mean "HK"\?/],
    ["actionList=blnk", /unknown value "blnk" of actionList; .* Did you mean "blink"\?/],
    ["checkMode", /is not of the form KEY=VALUE,VALUE/],
    ["checkMode=", /is not of the form KEY=VALUE,VALUE/],
    ["expects=issued securityLevel=1 actionList=blink", /matches none of the 8568 combinations/],
  ])("refuses %s", (filter, sentence) => {
    expect(() => filterCases(product, [filter])).toThrow(sentence);
  });
});
