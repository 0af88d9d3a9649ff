import { BoundedMap } from "../../core/bounded-map";

const filled = (): BoundedMap<string, number> => new BoundedMap<string, number>(2).set("a", 1).set("b", 2);

describe("a bounded map", () => {
  it("drops its oldest entry when it is full", () => {
    expect([...filled().set("c", 3)]).toEqual([
      ["b", 2],
      ["c", 3],
    ]);
  });

  it("counts an entry that is set again as new", () => {
    expect([...filled().set("a", 3).set("c", 4)]).toEqual([
      ["a", 3],
      ["c", 4],
    ]);
  });

  it("drops nothing when its newest entry is set again", () => {
    expect([...filled().set("b", 3).set("b", 4)]).toEqual([
      ["a", 1],
      ["b", 4],
    ]);
  });

  it("keeps its bound when its newest entry was deleted and is set again", () => {
    const map = filled();
    map.delete("b");
    expect([...map.set("c", 3).set("b", 4)]).toEqual([
      ["c", 3],
      ["b", 4],
    ]);
    map.clear();
    expect([...map.set("b", 5)]).toEqual([["b", 5]]);
  });
});
