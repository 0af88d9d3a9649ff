import type { Turns } from "../../../functions/tokens/store/turns";
import { busiestSecond } from "../../../lib/busiest-second";
import { systemClock } from "../../../lib/clock";
import { placesIn, takePlacesAway, withRedis } from "../../helpers/redis-instances";
import { describeWithRedis } from "../../helpers/redis-server";
import { until } from "../../helpers/until";

const QUOTA = 20;
const CALLERS = Array.from({ length: QUOTA }, (_, index) => `caller-${index}`);
/** More turns than half a second has. */
const SOME = QUOTA / 2 + 1;

/** Waits for a turn, as long as a busy machine may need. */
async function take(pace: Turns, caller: string): Promise<void> {
  const latest = Date.now() + 20_000;
  await pace.take(latest, latest, caller);
}

/** Lets callers ask one instance each, again and again, until it is ended: those who wait then get their turn yet. */
function ask(over: AbortSignal, paces: readonly Turns[], callers: readonly string[]) {
  const turns: string[] = [];
  const refusals: string[] = [];
  let isOver = false;
  const call = async (caller: string, pace: Turns): Promise<void> => {
    while (!isOver && !over.aborted) {
      try {
        await take(pace, caller);
        turns.push(caller);
      } catch (error) {
        refusals.push((error as { code: string }).code);
        await systemClock.sleep(20);
      }
    }
  };
  const calls = Promise.all(callers.map((caller, index) => call(caller, paces[index % paces.length] as Turns)));
  return {
    turns,
    refusals,
    come: (count: number) => until(`${count} turns have come`, () => turns.length >= count),
    end: async () => {
      isOver = true;
      await calls;
    },
  };
}

// Each waits for seconds of the server's own clock, so all wait at once; judged is what the server wrote down.
describeWithRedis("the quota of several instances", () => {
  it.concurrent.each([1, 2, 5])("is used by %i instances, and never exceeded", (count) =>
    withRedis(async ({ redis, connect, over }) => {
      const paces = Array.from({ length: count }, () => connect().pace("issue"));
      const { refusals, come, end } = ask(over, paces, CALLERS);
      await come(QUOTA);
      await end();
      const places = await placesIn(redis);
      expect(busiestSecond(places)).toBe(QUOTA);
      const gaps = places.slice(1).map((place, index) => place - (places[index] as number));
      // No place is left out but where the machine itself stood still.
      expect(gaps.filter((gap) => gap <= 1_030 / QUOTA).length).toBeGreaterThanOrEqual(0.9 * gaps.length);
      expect(refusals).toEqual([]);
    }),
  );

  it.concurrent("goes to callers in turn, however many requests one of them sends", () =>
    withRedis(async ({ connect, over }) => {
      const names = ["a", "b", "c", "d", "greedy"];
      const callers = [...names, ...Array.from({ length: 19 }, () => "greedy")];
      const { turns, come, end } = ask(over, [connect().pace("issue"), connect().pace("issue")], callers);
      await come(6 * names.length);
      const counts = names.map((name) => turns.filter((caller) => caller === name).length);
      await end();
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
    }));

  it.concurrent("waits for a window at the beginning of a state, as one may have been lost", () =>
    withRedis(async ({ redis, connect }) => {
      await redis.flushall();
      const asked = Date.now();
      await take(connect().pace("issue"), "a");
      expect(Date.now() - asked).toBeGreaterThanOrEqual(1_000);
    }));

  it.concurrent("is not exceeded when the state is lost under way", () =>
    withRedis(async ({ redis, connect, over }) => {
      const paces = [1, 2, 3].map(() => connect().pace("issue"));
      const { turns, come, end } = ask(over, paces, CALLERS.slice(0, SOME + 1));
      await come(SOME);
      const before = await takePlacesAway(redis);
      await come(turns.length + 1);
      await end();
      const after = await placesIn(redis);
      expect(busiestSecond([...before, ...after])).toBeLessThanOrEqual(QUOTA);
      expect((after[0] as number) - (before.at(-1) as number)).toBeGreaterThanOrEqual(1_000);
      expect(Math.min(before.length, after.length)).toBeGreaterThanOrEqual(SOME);
    }));

  it.concurrent("is not exceeded when the server is killed and comes back empty, and callers are refused meanwhile", () =>
    withRedis(async ({ server, redis, connect, over }) => {
      const paces = [1, 2, 3].map(() => connect().pace("issue"));
      const { turns, refusals, come, end } = ask(over, paces, CALLERS.slice(0, SOME + 1));
      await come(SOME);
      const before = await takePlacesAway(redis);
      await server.kill();
      await until("callers have been refused", () => refusals.length > 0);
      await server.restart();
      await come(turns.length + 1);
      await end();
      const after = await placesIn(redis);
      expect(new Set(refusals)).toEqual(new Set(["store_unavailable"]));
      expect(busiestSecond([...before, ...after])).toBeLessThanOrEqual(QUOTA);
      expect((after[0] as number) - (before.at(-1) as number)).toBeGreaterThanOrEqual(1_000);
      expect(Math.min(before.length, after.length)).toBeGreaterThanOrEqual(SOME);
    }));

  it.concurrent("is kept by a server that has forgotten its scripts", () =>
    withRedis(async ({ redis, connect }) => {
      const pace = connect().pace("issue");
      await take(pace, "a");
      await redis.script("FLUSH");
      await take(pace, "a");
      expect(await placesIn(redis)).toHaveLength(2);
    }));

  it.concurrent("holds for a state of which the server's clock was set back a little: time stands still", () =>
    withRedis(async ({ redis, connect }) => {
      const pace = connect().pace("issue");
      await take(pace, "a");
      const ahead = (Date.now() + 1_500) * 1_000;
      await redis.hset("ekyc:{test}:issue:state", "last", String(ahead));
      await take(pace, "a");
      expect((await placesIn(redis)).at(-1)).toBe(ahead / 1_000);
    }));

  it.concurrent("begins anew, with a pause, when the server's clock was set back far", () =>
    withRedis(async ({ redis, connect }) => {
      const pace = connect().pace("issue");
      await take(pace, "a");
      await redis.hset("ekyc:{test}:issue:state", "last", String((Date.now() + 60_000) * 1_000));
      const asked = Date.now();
      await take(pace, "a");
      expect(Date.now() - asked).toBeGreaterThanOrEqual(1_000);
      expect(await placesIn(redis)).toHaveLength(1);
    }));

  it.concurrent("pauses for a window when the server's clock ran otherwise than this machine's", () =>
    withRedis(async ({ connect }) => {
      let ahead = 0;
      const pace = connect({}, { ...systemClock, monotonic: () => performance.now() - ahead }).pace("issue");
      await take(pace, "a");
      ahead = 5_000;
      const asked = Date.now();
      await take(pace, "a");
      expect(Date.now() - asked).toBeGreaterThanOrEqual(1_000);
    }));

  it.concurrent("refuses at once whoever would not get a turn in time, and says when to come back", () =>
    withRedis(async ({ redis, connect }) => {
      const pace = connect().pace("issue");
      await take(pace, "first");
      // The next place is a second and a half away.
      const waiting = 1.5 * QUOTA;
      const turns: string[] = [];
      const end = Promise.all(
        Array.from({ length: waiting }, (_, index) => take(pace, `${index}`).then(() => turns.push(`${index}`))),
      );
      const latest = Date.now() + 900;
      await expect(pace.take(latest, latest, "late")).rejects.toMatchObject({
        code: "rate_limited",
        details: { retryAfterSeconds: 2 },
      });
      expect(turns.length).toBeLessThan(QUOTA / 2);
      await end;
      expect(await placesIn(redis)).toHaveLength(1 + waiting);
    }));
});
