import { regionConcurrency } from "../../contract/vendor/scf-limits";

test.each([
  ["ap-hongkong", 128_000, 115_200, true],
  ["ap-singapore", 64_000, 51_200, true],
  ["ap-jakarta", 64_000, 51_200, false],
])("%s has %i MB, of which %i can be reserved", (region, quotaMb, reservableMb, isDocumented) => {
  expect(regionConcurrency(region)).toEqual({ quotaMb, reservableMb, isDocumented });
});
