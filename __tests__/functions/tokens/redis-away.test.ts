import type { StoreConfig } from "../../../contract/endpoint/store";
import { openRedisState } from "../../../functions/tokens/store/redis-state";
import type { Turns } from "../../../functions/tokens/store/turns";
import { busiestSecond } from "../../../lib/busiest-second";
import { systemClock } from "../../../lib/clock";
import { CutConnection } from "../../helpers/cut-connection";
import { HandlerHarness, ROLE } from "../../helpers/handler";
import { connectInstance, placesIn, type RedisRun, withRedis } from "../../helpers/redis-instances";
import { describeWithRedis, STORE, unusedPort } from "../../helpers/redis-server";
import { until } from "../../helpers/until";

const QUOTA = 20;
const INSTANCES = 3;
const RESERVE = 6;

describe("an instance without its store", () => {
  it.concurrent("refuses with 503 and says when to come back, in time, and asks faceid nothing", async () => {
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

  it.concurrent("works on what was set aside for it, and replays by its own memory, but admits no caller by his limit", async () => {
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

interface Told {
  readonly instance: number;
  readonly at: number;
  /** Why there was no turn. */
  readonly refusal?: string;
}

const turns = (instance: number, told: readonly Told[]): number[] =>
  told.flatMap((one) => (one.instance === instance && one.refusal === undefined ? [one.at] : []));

/** Lets callers ask each instance, again and again, while the first is cut off and comes back. @returns what they were told while it was cut off */
async function askThroughPartition(
  { server, connect }: RedisRun,
  config: Partial<StoreConfig>,
  turnsWhileCut: readonly [count: number, instance: number],
) {
  const ways = await Promise.all(Array.from({ length: INSTANCES }, () => CutConnection.to(server.port)));
  const told: Told[] = [];
  let isOver = false;
  const call = async (issue: Turns, instance: number, caller: string): Promise<void> => {
    while (!isOver) {
      try {
        const latest = Date.now() + 20_000;
        const giveBack = await issue.take(latest, latest, caller);
        told.push({ instance, at: Date.now() });
        giveBack();
      } catch (error) {
        told.push({ instance, at: Date.now(), refusal: (error as { code: string }).code });
        await systemClock.sleep(50);
      }
    }
  };
  const come = (count: number, instance: number, from: number): Promise<void> =>
    until(`${count} turns of ${instance} have come`, () => turns(instance, told.slice(from)).length >= count);
  try {
    const calls = ways.flatMap((way, instance) => {
      const issue = connect(config, systemClock, way).pace("issue");
      return [1, 2].map((caller) => call(issue, instance, `${instance}-${caller}`));
    });
    for (const instance of ways.keys()) await come(2, instance, 0);
    ways[0]?.cut();
    // What was answered before is still read.
    await systemClock.sleep(20);
    const cutAt = told.length;
    await come(...turnsWhileCut, cutAt);
    const whileCut = told.slice(cutAt);
    ways[0]?.mend();
    await come(5, 0, told.length);
    isOver = true;
    await Promise.all(calls);
    return whileCut;
  } finally {
    isOver = true;
    for (const way of ways) way.close();
  }
}

describeWithRedis("instances of which some lose the store", () => {
  it.concurrent("keep the quota together, and those cut off refuse", () =>
    withRedis(async (run) => {
      const whileCut = await askThroughPartition(run, {}, [4, 1]);
      expect(busiestSecond(await placesIn(run.redis))).toBeLessThanOrEqual(QUOTA);
      const told = whileCut.filter(({ instance }) => instance === 0).map(({ refusal }) => refusal);
      expect(new Set(told)).toEqual(new Set(["store_unavailable"]));
    }));

  it.concurrent("keep the quota together on the reserve, also while some have it and some have the store", () =>
    withRedis(async (run) => {
      const share = RESERVE / INSTANCES;
      const config = { requestsPerSecond: QUOTA - RESERVE, instanceReserve: share };
      const onReserve = turns(0, await askThroughPartition(run, config, [share + 1, 0]));
      expect(busiestSecond(onReserve)).toBe(share);
      const places = await placesIn(run.redis);
      expect(busiestSecond(places)).toBeLessThanOrEqual(QUOTA - RESERVE);
      const all = [...places, ...onReserve].sort((a, b) => a - b);
      expect(busiestSecond(all)).toBeLessThanOrEqual(QUOTA);
    }));
});
