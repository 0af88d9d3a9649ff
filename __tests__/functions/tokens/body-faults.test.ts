import { HandlerHarness } from "../../helpers/handler";

let harness: HandlerHarness;
beforeEach(async () => {
  harness = await HandlerHarness.start();
});
afterEach(() => harness.close());

describe("a body with many faults", () => {
  const members = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`member${index}`, "x".repeat(100)]));

  test("has the first ten named, and the others counted", async () => {
    const { statusCode, json } = await harness.post(members(30));
    expect(statusCode).toBe(400);
    expect(json["errors"]).toHaveLength(10);
    expect(json["detail"]).toMatch(/; and 21 more$/);
  });

  test("has each named up to 32 members, and only their number beyond", async () => {
    expect((await harness.post(members(32))).json["detail"]).toMatch(/; and 23 more$/);
    expect((await harness.post(members(33))).json["detail"]).toContain("has 33 members; at most 32 are taken");
  });

  test("has no more than 64 characters of a name repeated", async () => {
    const { json } = await harness.post({ profile: "HK", ["n".repeat(1_000)]: 1 });
    expect(json["errors"]).toMatchObject([{ pointer: `/${"n".repeat(64)}` }]);
  });

  test("of thousands of members is answered as briefly as one of thirty", async () => {
    const { statusCode, body, json } = await harness.post(members(50_000));
    expect(statusCode).toBe(400);
    expect(json["errors"]).toEqual([
      { pointer: "", detail: expect.stringContaining("has 50000 members; at most 32 are taken") },
    ]);
    expect(body.length).toBeLessThan(1_000);
    expect(harness.logs.at(-1)?.length).toBeLessThan(1_000);
  });
});
