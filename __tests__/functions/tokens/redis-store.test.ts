import type { Redis } from "ioredis";
import { systemClock } from "../../../lib/clock";
import { connectInstance, type InstanceState, operatorClient } from "../../helpers/redis-instances";
import { describeWithRedis, RedisServer } from "../../helpers/redis-server";

describeWithRedis("the store in Redis", () => {
  let server: RedisServer;
  let redis: Redis;
  let one: InstanceState;
  let other: InstanceState;

  beforeAll(async () => {
    server = await RedisServer.start();
    redis = operatorClient(server);
  });
  beforeEach(async () => {
    await redis.flushall();
    one = connectInstance(server);
    other = connectInstance(server);
  });
  afterEach(() => {
    one.close();
    other.close();
  });
  afterAll(async () => {
    redis.disconnect();
    await server.close();
  });

  it("gives a name to the instance that takes it first, until its time is over", async () => {
    expect(await one.store.take("a", "mine", 150)).toBeUndefined();
    expect(await other.store.take("a", "other's", 150)).toBe("mine");
    await systemClock.sleep(200);
    expect(await other.store.take("a", "other's", 150)).toBeUndefined();
  });

  it("replaces and frees only what still stands there", async () => {
    await one.store.take("a", "mine", 5_000);
    await other.store.replace("a", "another's", "stolen", 5_000);
    await other.store.free("a", "another's");
    expect(await other.store.take("a", "x", 5_000)).toBe("mine");
    await one.store.replace("a", "mine", "done", 5_000);
    expect(await other.store.take("a", "x", 5_000)).toBe("done");
    await one.store.free("a", "done");
    expect(await other.store.take("a", "x", 5_000)).toBeUndefined();
  });

  it("takes a name for its own that it took with an attempt whose answer was lost", async () => {
    await one.store.take("a", "mine", 5_000);
    expect(await one.store.take("a", "mine", 5_000)).toBeUndefined();
  });

  it("keeps no value in the clear, and none under another name", async () => {
    await one.store.take("idempotency:1", "SdkTokenEXAMPLE", 5_000);
    const [key = ""] = await redis.keys("*");
    const stored = await redis.get(key);
    expect(stored).toMatch(/^[0-9a-f]{32}\.[A-Za-z0-9+/=]+$/);
    expect(Buffer.from(String(stored).slice(33), "base64").toString("latin1")).not.toContain("SdkTokenEXAMPLE");
    await redis.set(key.replace("idempotency:1", "idempotency:2"), String(stored));
    await expect(one.store.take("idempotency:2", "x", 5_000)).rejects.toThrow();
  });

  it("lets every value end by itself, and keeps all keys in one slot of a cluster", async () => {
    await one.store.take("a", "mine", 5_000);
    await one.store.admit("caller", 3, 1_000);
    await (await one.pace("issue").take(Date.now() + 5_000, Date.now() + 5_000, "caller"))();
    const keys = await redis.keys("*");
    expect(keys).toHaveLength(5);
    for (const key of keys) {
      expect(key).toContain("{test}");
      expect(await redis.pttl(key)).toBeGreaterThan(0);
    }
  });

  it("counts what a window admits for all instances together", async () => {
    const admissions = [];
    for (const { store } of [one, other, one, other]) admissions.push(await store.admit("caller", 3, 60_000));
    expect(admissions.map(({ remaining }) => remaining)).toEqual([2, 1, 0, 0]);
    expect(admissions.map(({ waitMs }) => waitMs > 0)).toEqual([false, false, false, true]);
    expect(admissions[3]?.waitMs).toBeLessThanOrEqual(60_000);
  });

  it("admits again as soon as the oldest admission is a window old", async () => {
    await one.store.admit("caller", 1, 200);
    const { waitMs } = await other.store.admit("caller", 1, 200);
    await systemClock.sleep(waitMs + 2);
    expect(await other.store.admit("caller", 1, 200)).toEqual({ waitMs: 0, remaining: 0 });
  });

  it("admits nobody again because the server's clock was set back", async () => {
    const inAnHour = (Date.now() + 3_600_000) * 1_000;
    await redis.lpush("ekyc:{test}:window:caller", String(inAnHour), String(inAnHour));
    const { waitMs } = await one.store.admit("caller", 2, 1_000);
    expect(waitMs).toBeGreaterThan(900);
    expect(waitMs).toBeLessThanOrEqual(1_000);
  });
});
