import type { Redis } from "ioredis";
import { openRedisState } from "../../../functions/tokens/store/redis-state";
import { busiestSecond } from "../../../lib/busiest-second";
import { systemClock } from "../../../lib/clock";
import { CutConnection } from "../../helpers/cut-connection";
import { HandlerHarness, ROLE } from "../../helpers/handler";
import {
  connectInstance,
  type InstanceState,
  operatorClient,
  placesIn,
  seedState,
} from "../../helpers/redis-instances";
import { describeWithRedis, RedisServer, STORE, unusedPort } from "../../helpers/redis-server";

const QUOTA = 20;
const INSTANCES = 3;
const RESERVE = 6;

describe("an instance without its store", () => {
  it("refuses with 503 and says when to come back, in time, and asks faceid nothing", async () => {
    const store = { ...STORE, port: await unusedPort() };
    const harness = await HandlerHarness.start({ store }, ROLE, undefined, openRedisState);
    try {
      const { statusCode, headers, json } = await harness.post({ profile: "HK" });
      expect([statusCode, headers["retry-after"], json["code"]]).toEqual([503, "2", "store_unavailable"]);
      expect(JSON.stringify([json, harness.lastLog])).not.toContain(harness.client.plaintext);
      expect(harness.server.calls.map(({ action }) => action)).not.toContain("ApplySdkVerificationToken");
    } finally {
      await harness.close();
    }
  });

  it("works on what was set aside for it, and replays by its own memory, but admits no caller by his limit", async () => {
    const port = await unusedPort();
    const state = connectInstance({ port }, { instanceReserve: 5 });
    const until = Date.now() + 900;
    const turns = await Promise.allSettled(
      Array.from({ length: 20 }, () => state.pace("issue").take(until, until, "a")),
    );
    expect(turns.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    expect(await state.store.take("a", "mine", 1_000)).toBeUndefined();
    expect(await state.store.take("a", "x", 1_000)).toBe("mine");
    await state.store.replace("a", "mine", "done", 1_000);
    expect(await state.store.take("a", "x", 1_000)).toBe("done");
    await state.store.free("a", "done");
    expect(await state.store.take("a", "x", 1_000)).toBeUndefined();
    await expect(state.store.admit("caller", 5, 1_000)).rejects.toMatchObject({ code: "store_unavailable" });
  });
});

describeWithRedis("instances of which some lose the store", () => {
  let server: RedisServer;
  let redis: Redis;
  let ways: CutConnection[];
  let instances: InstanceState[];

  beforeEach(async () => {
    server = await RedisServer.start();
    redis = operatorClient(server);
    await seedState(redis);
    ways = await Promise.all(Array.from({ length: INSTANCES }, () => CutConnection.to(server.port)));
  });
  afterEach(async () => {
    for (const { close } of instances) close();
    for (const way of ways) way.close();
    redis.disconnect();
    await server.close();
  });

  /** Asks all instances for turns while the first is cut off and comes back. @returns when turns came, by instance */
  async function askThroughPartition(config: Parameters<typeof connectInstance>[1]): Promise<number[][]> {
    instances = ways.map((way) => connectInstance(way, config));
    const until = Date.now() + 7_000;
    const asking = instances.map(async ({ pace }, index) => {
      const turns: number[] = [];
      const issue = pace("issue");
      await Promise.all(
        Array.from({ length: 4 }, async (_, caller) => {
          while (Date.now() < until) {
            try {
              const giveBack = await issue.take(until, until, `${index}-${caller}`);
              turns.push(Date.now());
              giveBack();
            } catch (error) {
              if ((error as { code: string }).code !== "store_unavailable") return;
              await systemClock.sleep(50);
            }
          }
        }),
      );
      return turns.sort((a, b) => a - b);
    });
    await systemClock.sleep(1_000);
    ways[0]?.cut();
    await systemClock.sleep(1_500);
    ways[0]?.mend();
    return Promise.all(asking);
  }

  it("keep the quota together, and those cut off refuse", async () => {
    const from = Date.now() + 1_150;
    const turns = await askThroughPartition({});
    expect(busiestSecond(await placesIn(redis))).toBeLessThanOrEqual(QUOTA);
    expect(turns[0]?.filter((at) => at > from && at < from + 1_250)).toEqual([]);
    expect(turns[0]?.some((at) => at > from + 2_500)).toBe(true);
    expect(turns[1]?.filter((at) => at > from && at < from + 1_250).length).toBeGreaterThan(3);
  }, 15_000);

  it("keep the quota together on the reserve, also while some have it and some have the store", async () => {
    const from = Date.now() + 1_150;
    const shares = { requestsPerSecond: QUOTA - RESERVE, instanceReserve: RESERVE / INSTANCES };
    const turns = await askThroughPartition(shares);
    expect(busiestSecond(turns.flat().sort((a, b) => a - b))).toBeLessThanOrEqual(QUOTA);
    expect(turns[0]?.filter((at) => at > from && at < from + 1_250).length).toBeGreaterThanOrEqual(2);
    expect(busiestSecond(turns[0]?.filter((at) => at > from && at < from + 1_250) ?? [])).toBeLessThanOrEqual(2);
  }, 15_000);
});
