import { FUNCTION_TIMEOUT_MIN_SECONDS } from "../../contract/endpoint/limits";
import { INSTANCES_MAX, MEMORY_MB, regionConcurrency, TIMEOUT_SECONDS } from "../../contract/vendor/scf-limits";

test.each([
  ["ap-hongkong", 128_000, 115_200, true],
  ["ap-singapore", 64_000, 51_200, true],
  ["ap-jakarta", 64_000, 51_200, false],
])("%s has %i MB, of which %i can be reserved", (region, quotaMb, reservableMb, isDocumented) => {
  expect(regionConcurrency(region)).toEqual({ quotaMb, reservableMb, isDocumented });
});

test("an environment's least time limit is more than SCF's own, and one that SCF takes", () => {
  expect(TIMEOUT_SECONDS).toEqual({ min: 1, max: 900 });
  expect(FUNCTION_TIMEOUT_MIN_SECONDS).toBeGreaterThan(TIMEOUT_SECONDS.min);
  expect(FUNCTION_TIMEOUT_MIN_SECONDS).toBeLessThan(TIMEOUT_SECONDS.max);
});

test("as many instances as a function may have fill the largest region with the least memory", () => {
  expect(INSTANCES_MAX * MEMORY_MB.step).toBe(regionConcurrency("ap-hongkong").quotaMb);
});
