import fc from "fast-check";
import { FUZZ_PROPERTIES } from "../../proofs/fuzz/properties";
import { DESCRIBED } from "../../proofs/fuzz/properties/described";
import { property } from "../../proofs/fuzz/property";
import { failureText, runProperty } from "../../proofs/fuzz/run-property";
import { runScript } from "../helpers/run-script";

/** Of all properties together; `npm run fuzz` takes 260,000, and another seed each time. */
const CASES = 5_000;
const SEED = 20_250_114;

const cases = Math.ceil(CASES / FUZZ_PROPERTIES.length);

describe(`for ${cases} cases of seed ${SEED}`, () => {
  // The first of them has a test of its own, described-answers.test.ts, with more cases of this seed.
  test.each(FUZZ_PROPERTIES.filter((one) => !DESCRIBED.includes(one)))("$name", async (checked) => {
    const outcome = await runProperty(checked, { cases, seed: SEED });
    expect(failureText(outcome)).toBe("");
    expect(outcome.cases).toBe(cases);
  });
});

describe("a property that does not hold", () => {
  const small = property("numbers: all are small", fc.nat(), (number) => {
    if (number > 1_000) throw new Error(`${number} is large`);
  });

  it("is told with its smallest counterexample, and with what runs it again", async () => {
    const outcome = await runProperty(small, { cases: 100, seed: 1 });
    expect(outcome.failure?.counterexample).toBe("1001");
    expect(failureText(outcome)).toMatch(
      /^numbers: all are small does not hold: case \d+, seed 1, path [\d:]+\nfor 1001\nError: 1001 is large\n[\s\S]*again: npm run fuzz -- --only "numbers: all are small" --seed 1 --path [\d:]+$/,
    );
    const again = await runProperty(small, { cases: 100, seed: 1, path: outcome.failure?.path });
    expect(again).toMatchObject({ cases: 1, failure: { counterexample: "1001" } });
  });

  it("closes its world all the same", async () => {
    let closed = 0;
    const world = {
      close: async () => {
        closed += 1;
      },
    };
    const { property: inner } = await small.open();
    const open = async () => ({ property: inner, ...world });
    expect((await runProperty({ ...small, open }, { cases: 100, seed: 1 })).failure).toBeDefined();
    expect(closed).toBe(1);
  });
});

describe("npm run fuzz", () => {
  it("prints the seed and the cases of each property, and exits with 0 when all hold", async () => {
    const { code, stdout } = await runScript("proofs/fuzz", [
      "--only",
      "key documents",
      "--cases",
      "50",
      "--seed",
      "3",
    ]);
    expect(stdout).toMatch(
      /^seed 3, 50 cases for 5 properties\n(holds +10 cases .* s {2}key documents: .*\n){5}50 cases, 0 broken, seed 3\n$/,
    );
    expect(code).toBe(0);
  });

  it("says which properties there are", async () => {
    const { code, stderr } = await runScript("proofs/fuzz", ["--only", "nowhere"]);
    expect(stderr).toMatch(/^error: No property has "nowhere" in its name\.\n {2}fix: Name a part of one: endpoint: /);
    expect(code).toBe(2);
  });
});
