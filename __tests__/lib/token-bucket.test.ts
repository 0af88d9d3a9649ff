import type { Clock } from "../../lib/clock";
import { TokenBucket } from "../../lib/token-bucket";
import { ManualClock } from "../helpers/manual-clock";

/** The largest number of moments within any window of one second. */
function mostInOneSecond(moments: readonly number[]): number {
  return Math.max(...moments.map((start) => moments.filter((at) => at >= start && at < start + 1_000).length));
}

/** @param pacing the clock of the bucket @default - that of the requests */
async function run(
  clock: ManualClock,
  count: number,
  latencyMs: (index: number) => number,
  pacing: Clock = clock,
): Promise<number[]> {
  const bucket = new TokenBucket({ requestsPerSecond: 20, clock: pacing });
  const arrivals: number[] = [];
  const requests: Promise<void>[] = [];
  for (let index = 0; index < count; index += 1) {
    const release = await bucket.take();
    const latency = latencyMs(index);
    requests.push(
      clock.sleep(latency / 2).then(async () => {
        arrivals.push(clock.now());
        await clock.sleep(latency / 2);
        release();
      }),
    );
  }
  await Promise.all(requests);
  return arrivals;
}

/**
 * The time of a clock, but sleepers wake later than they asked for.
 * @param lateness milliseconds, of the nth sleep
 */
function lateClock(clock: ManualClock, lateness: (sleep: number) => number): Clock {
  let sleeps = 0;
  return {
    now: () => clock.now(),
    monotonic: () => clock.monotonic(),
    sleep: (ms, signal) => {
      sleeps += 1;
      return clock.sleep(ms + lateness(sleeps), signal);
    },
  };
}

describe("TokenBucket", () => {
  it("never lets the server see more than its rate in any second, however latency varies", async () => {
    const clock = new ManualClock();
    const arrivals = await run(clock, 200, (index) => (index * 37) % 190);
    expect(arrivals).toHaveLength(200);
    expect(mostInOneSecond(arrivals)).toBeLessThanOrEqual(20);
  });

  it("gives its tokens in time although the clock is set back by an hour", async () => {
    const clock = new ManualClock();
    const bucket = new TokenBucket({ requestsPerSecond: 2, clock });
    for (const _ of [1, 2]) (await bucket.take())();
    clock.turn(-3_600_000);
    clock.advance(1_000);
    expect(bucket.waitMs()).toBe(0);
  });

  it("stays close to its rate when answers are quick", async () => {
    const clock = new ManualClock();
    const started = clock.now();
    await run(clock, 401, () => 4);
    expect((clock.now() - started) / 1_000).toBeLessThan(400 / 20 / 0.97);
  });

  it("makes up for what single slow answers cost, and still exceeds its rate in no second", async () => {
    const clock = new ManualClock();
    const started = clock.now();
    const arrivals = await run(clock, 401, (index) => (index % 25 === 7 ? 400 : 4));
    expect(mostInOneSecond(arrivals)).toBeLessThanOrEqual(20);
    expect((clock.now() - started) / 1_000).toBeLessThan(400 / 20 / 0.97);
  });

  it("catches up with timers that are late now and then, and still exceeds its rate in no second", async () => {
    const clock = new ManualClock();
    const started = clock.now();
    const late = lateClock(clock, (sleep) => (sleep % 60 === 30 ? 300 : 0));
    const arrivals = await run(clock, 401, () => 4, late);
    expect(mostInOneSecond(arrivals)).toBeLessThanOrEqual(20);
    expect((clock.now() - started) / 1_000).toBeLessThan(400 / 20 / 0.97);
  });

  it("loses to timers that are always late what the window costs, once a second, and not at every request", async () => {
    const clock = new ManualClock();
    const started = clock.now();
    const arrivals = await run(
      clock,
      401,
      () => 4,
      lateClock(clock, () => 20),
    );
    expect(mostInOneSecond(arrivals)).toBeLessThanOrEqual(20);
    expect((clock.now() - started) / 1_000).toBeLessThan(400 / 20 / 0.97);
  });

  it("sends no more than its rate in any second after it has stood still", async () => {
    const clock = new ManualClock();
    const arrivals = await run(
      clock,
      200,
      () => 4,
      lateClock(clock, (sleep) => (sleep === 50 ? 5_000 : 0)),
    );
    expect(arrivals).toHaveLength(200);
    expect(mostInOneSecond(arrivals)).toBeLessThanOrEqual(20);
  });

  it("spreads the first second evenly instead of starting with a burst", async () => {
    const clock = new ManualClock();
    const arrivals = await run(clock, 20, () => 0);
    expect(arrivals.map((at) => at - (arrivals[0] ?? 0))).toEqual(Array.from({ length: 20 }, (_, index) => index * 50));
  });

  it("refuses without waiting while every token is held by a request under way", () => {
    const clock = new ManualClock();
    const bucket = new TokenBucket({ requestsPerSecond: 1, clock });
    const release = bucket.tryTake();
    expect(release).toBeDefined();
    expect(bucket.tryTake()).toBeUndefined();
    expect(bucket.waitMs()).toBe(Number.POSITIVE_INFINITY);
    release?.();
    expect(bucket.waitMs()).toBe(1_000);
  });
});

it("takes a token back once, however often it is given back", () => {
  const clock = new ManualClock();
  const bucket = new TokenBucket({ requestsPerSecond: 1, clock });
  const giveBack = bucket.tryTake();
  giveBack?.();
  giveBack?.();
  clock.advance(1_000);
  expect(bucket.tryTake()).toBeDefined();
  clock.advance(1_000);
  expect(bucket.tryTake()).toBeUndefined();
});
