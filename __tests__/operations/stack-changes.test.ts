import { busiestSecond } from "../../lib/busiest-second";
import { stackChanges } from "../../operations/stacks/stack-changes";

it("lists what differs between two stacks, value by value", () => {
  const before = { output: { profiles: { value: { HK: { securityLevel: 4 }, ML: { securityLevel: 4 } } } } };
  const after = { output: { profiles: { value: { HK: { securityLevel: 2, actionList: "nod" } } } } };
  expect(stackChanges(before, after)).toEqual([
    "~ output.profiles.value.HK.securityLevel: 4 -> 2",
    '+ output.profiles.value.HK.actionList = "nod"',
    '- output.profiles.value.ML = {"securityLevel":4}',
  ]);
});

it("finds nothing in equal stacks", () => {
  expect(stackChanges({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toEqual([]);
});

it("counts the busiest second of a sequence", () => {
  expect(busiestSecond([])).toBe(0);
  expect(busiestSecond([0, 999, 1_000, 1_998, 1_999])).toBe(3);
});
