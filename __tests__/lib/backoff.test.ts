import { backoffMs } from "../../lib/backoff";

test("the longest pause doubles from attempt to attempt, up to two seconds", () => {
  const longest = [1, 2, 3, 4, 5, 6, 60].map((attempt) => backoffMs(attempt, () => 1));
  expect(longest).toEqual([200, 400, 800, 1_600, 2_000, 2_000, 2_000]);
});

test("a pause is any part of the longest", () => {
  expect([0, 0.25, 0.5].map((random) => backoffMs(2, () => random))).toEqual([0, 100, 200]);
});
