import type { Redis } from "ioredis";
import { busiestSecond } from "../../../lib/busiest-second";
import { type Clock, systemClock } from "../../../lib/clock";
import {
  connectInstance,
  type InstanceState,
  operatorClient,
  placesIn,
  seedState,
  takePlacesAway,
} from "../../helpers/redis-instances";
import { describeWithRedis, RedisServer } from "../../helpers/redis-server";

const QUOTA = 20;

interface Turn {
  readonly caller: string;
  readonly at: number;
}

describeWithRedis("the quota of several instances", () => {
  let server: RedisServer;
  let redis: Redis;
  let instances: InstanceState[];

  beforeEach(async () => {
    server = await RedisServer.start();
    redis = operatorClient(server);
    redis.on("error", () => {});
    await seedState(redis);
    instances = [];
  });
  afterEach(async () => {
    for (const { close } of instances) close();
    redis.disconnect();
    await server.close();
  });

  const connect = (clock?: Clock): InstanceState => {
    const state = connectInstance(server, {}, clock);
    instances.push(state);
    return state;
  };

  /** Lets callers ask one instance each, again and again. @returns the turns that came, and the refusals */
  async function ask(count: number, callers: readonly string[], ms: number) {
    const paces = Array.from({ length: count }, () => connect().pace("issue"));
    const until = Date.now() + ms;
    const turns: Turn[] = [];
    const refused: string[] = [];
    await Promise.all(
      callers.map(async (caller, index) => {
        const pace = paces[index % count];
        while (Date.now() < until) {
          try {
            await pace?.take(until, until, caller);
            turns.push({ caller, at: Date.now() });
          } catch (error) {
            refused.push((error as { code: string }).code);
            if (refused.at(-1) === "rate_limited") return;
            await systemClock.sleep(20);
          }
        }
      }),
    );
    return { turns, refused };
  }

  it.each([1, 2, 5])("is used by %i instances, and never exceeded", async (count) => {
    const callers = Array.from({ length: 30 }, (_, index) => `caller-${index}`);
    const { refused } = await ask(count, callers, 2_000);
    const places = await placesIn(redis);
    expect(busiestSecond(places)).toBe(QUOTA);
    expect(places.length).toBeGreaterThanOrEqual(0.97 * 2 * QUOTA);
    expect([...new Set(refused)]).toEqual(["rate_limited"]);
  });

  it("goes to callers in turn, however many requests one of them sends", async () => {
    const callers = ["a", "b", "c", "d", ...Array.from({ length: 20 }, () => "greedy")];
    const { turns } = await ask(2, callers, 2_000);
    const counts = ["a", "b", "c", "d", "greedy"].map((name) => turns.filter(({ caller }) => caller === name).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
    expect(Math.min(...counts)).toBeGreaterThan(5);
  });

  it("waits for a window at the beginning of a state, as one may have been lost", async () => {
    await redis.flushall();
    const asked = Date.now();
    await connect()
      .pace("issue")
      .take(asked + 3_000, asked + 3_000, "a");
    expect(Date.now() - asked).toBeGreaterThanOrEqual(1_000);
  });

  it("is not exceeded when the state is lost under way", async () => {
    const callers = Array.from({ length: 30 }, (_, index) => `caller-${index}`);
    const asking = ask(3, callers, 4_000);
    await systemClock.sleep(1_500);
    const before = await takePlacesAway(redis);
    await asking;
    const after = await placesIn(redis);
    expect(busiestSecond([...before, ...after])).toBeLessThanOrEqual(QUOTA);
    expect(Math.min(before.length, after.length)).toBeGreaterThan(QUOTA / 2);
  });

  it("is not exceeded when the server is killed and comes back empty, and callers are refused meanwhile", async () => {
    const callers = Array.from({ length: 50 }, (_, index) => `caller-${index}`);
    const asking = ask(3, callers, 5_000);
    await systemClock.sleep(1_000);
    const before = await takePlacesAway(redis);
    await server.kill();
    await systemClock.sleep(500);
    await server.restart();
    const { refused } = await asking;
    expect(refused).toContain("store_unavailable");
    const after = await placesIn(redis);
    expect(busiestSecond([...before, ...after])).toBeLessThanOrEqual(QUOTA);
    expect(Math.min(before.length, after.length)).toBeGreaterThan(QUOTA / 2);
  }, 15_000);

  it("is kept by a server that has forgotten its scripts", async () => {
    const pace = connect().pace("issue");
    await pace.take(Date.now() + 3_000, Date.now() + 3_000, "a");
    await redis.script("FLUSH");
    await pace.take(Date.now() + 3_000, Date.now() + 3_000, "a");
    expect(await placesIn(redis)).toHaveLength(2);
  });

  it("holds for a state of which the server's clock was set back a little: time stands still", async () => {
    const pace = connect().pace("issue");
    await pace.take(Date.now() + 3_000, Date.now() + 3_000, "a");
    const ahead = (Date.now() + 500) * 1_000;
    await redis.hset("ekyc:{test}:issue:state", "last", String(ahead));
    await pace.take(Date.now() + 3_000, Date.now() + 3_000, "a");
    expect((await placesIn(redis)).at(-1)).toBe(ahead / 1_000);
  });

  it("begins anew, with a pause, when the server's clock was set back far", async () => {
    const pace = connect().pace("issue");
    await pace.take(Date.now() + 3_000, Date.now() + 3_000, "a");
    await redis.hset("ekyc:{test}:issue:state", "last", String((Date.now() + 60_000) * 1_000));
    const asked = Date.now();
    await pace.take(asked + 3_000, asked + 3_000, "a");
    expect(Date.now() - asked).toBeGreaterThanOrEqual(1_000);
    expect(await placesIn(redis)).toHaveLength(1);
  });

  it("pauses for a window when the server's clock ran otherwise than this machine's", async () => {
    let ahead = 0;
    const pace = connect({ ...systemClock, monotonic: () => performance.now() - ahead }).pace("issue");
    await pace.take(Date.now() + 3_000, Date.now() + 3_000, "a");
    ahead = 5_000;
    const asked = Date.now();
    await pace.take(asked + 3_000, asked + 3_000, "a");
    expect(Date.now() - asked).toBeGreaterThanOrEqual(1_000);
  });

  it("refuses at once whoever would not get a turn in time, and says when to come back", async () => {
    const pace = connect().pace("issue");
    await pace.take(Date.now() + 3_000, Date.now() + 3_000, "first");
    const asked = Date.now();
    const waiting = Array.from({ length: QUOTA }, (_, index) => pace.take(asked + 3_000, asked + 3_000, `${index}`));
    await expect(pace.take(asked + 500, asked + 500, "late")).rejects.toMatchObject({
      code: "rate_limited",
      details: { retryAfterSeconds: 2 },
    });
    expect(Date.now() - asked).toBeLessThan(500);
    await Promise.all(waiting);
    expect(await placesIn(redis)).toHaveLength(1 + QUOTA);
  });
});
