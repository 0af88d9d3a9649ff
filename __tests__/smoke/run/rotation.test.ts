import { rotation } from "../../../smoke/run/rotation";

const NAMES = Array.from({ length: 21 }, (_, index) => `p${index}`);

describe("rotation", () => {
  it.each([1, 2, 4, 8, 20, 21])("covers all names in as few runs as can be, %d a run, wherever it begins", (perRun) => {
    const runs = Math.ceil(NAMES.length / perRun);
    for (let start = -5; start < 50; start += 1) {
      const taken = Array.from({ length: runs }, (_, index) => rotation(NAMES, perRun, start + index));
      expect(taken.map((names) => names.length)).toEqual(Array(runs).fill(perRun));
      expect(new Set(taken.flat()).size).toBe(NAMES.length);
    }
  });

  it("keeps the order of the names, also from the last to the first", () => {
    expect(rotation(["a", "b", "c"], 2, 0)).toEqual(["a", "b"]);
    expect(rotation(["a", "b", "c"], 2, 1)).toEqual(["a", "c"]);
  });
});
