import { Pace } from "../../../functions/tokens/pace";
import { Problem } from "../../../functions/tokens/problems";
import { ManualClock } from "../../helpers/manual-clock";

const start = (requestsPerSecond: number) => {
  const clock = new ManualClock(0);
  return { clock, pace: new Pace({ requestsPerSecond, clock }) };
};

/** Takes a turn and gives it back at once. @returns when it came, milliseconds */
const turn = async ({ clock, pace }: ReturnType<typeof start>, deadline: number): Promise<number> => {
  const release = await pace.take(deadline);
  const at = clock.now();
  release();
  return at;
};

const caughtProblem = async (taken: Promise<unknown>): Promise<Problem> => {
  const error = await taken.then(
    () => new Error("it was let through"),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Problem);
  return error as Problem;
};

describe("the pace of an instance", () => {
  test("lets requests through at its rate, in the order in which they asked", async () => {
    const instance = start(10);
    const order: number[] = [];
    const times = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const at = await turn(instance, 10_000);
        order.push(index);
        return at;
      }),
    );
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(times).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1_000, 1_100]);
  });

  test("refuses at once whoever would not get a turn in time, and says when to come back", async () => {
    const instance = start(10);
    const served = Array.from({ length: 25 }, () => turn(instance, 2_500));
    const problem = await caughtProblem(instance.pace.take(2_500));
    expect(instance.clock.now()).toBe(0);
    expect(problem).toMatchObject({ code: "rate_limited", details: { retryAfterSeconds: 3 } });
    expect(await Promise.all(served)).toHaveLength(25);
  });

  test("lets nobody wait for a turn that comes after the last moment, and lets whoever need not wait through", async () => {
    const instance = start(10);
    const held = await instance.pace.take(150, -350);
    expect(await caughtProblem(instance.pace.take(599, 99))).toMatchObject({ code: "rate_limited" });
    expect(instance.clock.now()).toBe(0);
    const next = instance.pace.take(601, 101);
    held();
    (await next)();
    expect(instance.clock.now()).toBe(100);
  });

  test("gives the turn of one that gave up to the next", async () => {
    const instance = start(1);
    const held = await instance.pace.take(10_000);
    const impatient = caughtProblem(instance.pace.take(1_500));
    const patient = instance.pace.take(10_000);
    expect(await impatient).toMatchObject({ code: "rate_limited" });
    held();
    await patient;
    expect(instance.clock.now()).toBeGreaterThanOrEqual(1_500);
  });

  test("never lets more than its rate start within a second, however long they take", async () => {
    const instance = start(5);
    const starts: number[] = [];
    await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const release = await instance.pace.take(Number.POSITIVE_INFINITY);
        starts.push(instance.clock.now());
        await instance.clock.sleep((index * 37) % 400);
        release();
      }),
    );
    for (const from of starts) {
      expect(starts.filter((at) => at >= from && at < from + 1_000).length).toBeLessThanOrEqual(5);
    }
  });
});
