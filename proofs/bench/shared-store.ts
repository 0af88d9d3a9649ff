import { Redis } from "ioredis";
import { REQUESTS_PER_SECOND } from "../../contract/vendor/limits";
import { redisState } from "../../functions/tokens/store/redis-state";
import { busiestSecond } from "../../lib/busiest-second";
import { systemClock } from "../../lib/clock";
import { HAS_REDIS, PASSWORD, RedisServer } from "../traffic/redis-server";
import { awake } from "./awake";
import { type Measurement, median } from "./measurement";

const CALLERS = 64;
const SECONDS = 10;
const SINGLE_TOKENS = 60;
/** Longer than the quota asks for between two tokens. */
const PAUSE_MS = 60;
const INSTANCES = [1, 2, 5];
const ENVIRONMENT = "bench";
const PLACES = `ekyc:{${ENVIRONMENT}}:issue:places`;

const connect = (port: number) =>
  redisState({
    config: {
      ...{ host: "127.0.0.1", port, tls: false, secretName: "store" },
      ...{ requestsPerSecond: REQUESTS_PER_SECOND, instanceReserve: 0 },
    },
    environment: ENVIRONMENT,
    loadSecret: async () => ({ password: PASSWORD }),
    clock: systemClock,
    random: Math.random,
  });

/** Half of the callers on the first instance, the others spread; each with one to four requests at a time. */
const instanceFor = (caller: number, count: number): number => (caller % 2 === 0 ? 0 : caller % count);
const requestsAtATime = (caller: number): number => 1 + (caller % 4);

/** Jain's index: 1 when all got the same, 1/n when one got everything. */
function fairness(counts: readonly number[]): number {
  const sum = counts.reduce((total, count) => total + count, 0);
  return sum ** 2 / (counts.length * counts.reduce((total, count) => total + count ** 2, 0));
}

async function measureInstances(redis: Redis, port: number, count: number): Promise<Measurement[]> {
  await redis.del(PLACES);
  const states = Array.from({ length: count }, () => connect(port));
  const paces = states.map(({ pace }) => pace("issue"));
  const counts = Array.from({ length: CALLERS }, () => 0);
  const starts: number[] = [];
  const until = Date.now() + SECONDS * 1_000;
  const call = async (caller: number): Promise<void> => {
    while (Date.now() < until) {
      try {
        await paces[instanceFor(caller, count)]?.take(until, until, String(caller));
      } catch (error) {
        if ((error as { code?: string }).code === "rate_limited") return;
        throw error;
      }
      starts.push(performance.now());
      counts[caller] = Number(counts[caller]) + 1;
    }
  };
  const calls = counts.flatMap((_, caller) => Array.from({ length: requestsAtATime(caller) }, () => call(caller)));
  await Promise.all(calls);
  const places = (await redis.lrange(PLACES, 0, -1)).map((us) => Number(us) / 1_000).reverse();
  for (const { close } of states) close();
  const seconds = (Number(places.at(-1)) - Number(places[0])) / 1_000;
  const used = (places.length - 1) / (seconds * REQUESTS_PER_SECOND);
  const index = fairness(counts);
  const who = `${CALLERS} uneven callers on ${count} ${count === 1 ? "instance" : "instances"} for ${SECONDS} s`;
  return [
    {
      name: `the quota's own rate / the rate of ${count} with a Redis`,
      detail: `${who}: ${places.length} tokens, ${(100 * used).toFixed(1)} % of the quota`,
      value: 1 / used,
      bound: 1 / 0.97,
      unit: "ratio",
    },
    {
      name: `requests of ${count} with a Redis in the busiest second`,
      detail: `by its clock; as they started here ${busiestSecond(starts)}`,
      value: busiestSecond(places),
      bound: REQUESTS_PER_SECOND,
      unit: "requests",
    },
    {
      name: `even shares / the callers' of ${count} with a Redis`,
      detail: `Jain's index ${index.toFixed(3)}; ${Math.min(...counts)} to ${Math.max(...counts)} tokens each`,
      value: 1 / index,
      bound: 1 / 0.95,
      unit: "ratio",
    },
  ];
}

/** How long something takes, milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function measureSingle(redis: Redis, port: number): Promise<Measurement[]> {
  await redis.del(PLACES);
  const state = connect(port);
  const pace = state.pace("issue");
  const [times, pings]: [number[], number[]] = [[], []];
  for (let token = 0; token <= SINGLE_TOKENS; token += 1) {
    times.push(await timed(() => pace.take(Date.now() + 5_000, Date.now() + 5_000, "one")));
    await systemClock.sleep(PAUSE_MS);
    pings.push(await timed(() => redis.ping()));
    await systemClock.sleep(PAUSE_MS);
  }
  state.close();
  return [
    {
      name: "what a Redis adds to a token",
      detail: `median of ${SINGLE_TOKENS} that need not wait, on loopback; a PING takes ${median(pings).toFixed(2)} ms`,
      value: median(times.slice(1)),
      bound: 1,
      unit: "ms",
    },
  ];
}

/** The quota of several instances that share a Redis on this machine. Nothing where none can be started. */
export async function measureSharedStore(): Promise<Measurement[]> {
  if (!HAS_REDIS) return [];
  const server = await RedisServer.start();
  const redis = new Redis({ host: "127.0.0.1", port: server.port, password: PASSWORD });
  try {
    // A state that has been there for long: a new one begins with a pause.
    const longAgo = String((Date.now() - 60_000) * 1_000);
    await redis.hset(`ekyc:{${ENVIRONMENT}}:issue:state`, "since", longAgo, "last", longAgo);
    const measured = await awake(() => measureSingle(redis, server.port));
    for (const count of INSTANCES) measured.push(...(await measureInstances(redis, server.port, count)));
    return measured;
  } finally {
    redis.disconnect();
    await server.close();
  }
}
