import { ScheduledCloud } from "../../__tests__/helpers/scheduled-cloud";
import { ALARMS } from "../../constructs/alarms/alarm-specs";
import { DEFAULT_PROFILES } from "../../contract/generated/profiles";
import { APPLY_SDK_VERIFICATION_TOKEN } from "../../contract/vendor/api";
import { busiestSecond } from "../../lib/busiest-second";
import { callApi } from "./helpers/api-client";
import { deleteFunction, updateTrigger } from "./services/scf/fixtures";

/**
 * Before midnight of the timers' own clock, UTC+8, and long before the machine's. Half a minute after a run could have
 * been, so that every evaluation of an alarm is about half a minute after one too.
 */
const START = Date.UTC(2025, 0, 14, 12, 0, 30);
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** In nine hours, one every five minutes. */
const RUNS = 108;

let world: ScheduledCloud;
beforeEach(async () => {
  world = await ScheduledCloud.start(START);
});
afterEach(() => world.close());

/** Half past a minute of the day on which the cloud starts. */
const at = (time: string) => Date.parse(`2025-01-14T${time}:30Z`);

/** Hour and minute, UTC. */
const hourAndMinute = (time: number) => new Date(time).toISOString().slice(11, 16);

const tokenRequests = () => world.local.audit.entries.filter(({ action }) => action === APPLY_SDK_VERIFICATION_TOKEN);

const alarmId = (alarm: string) => ALARMS.find(({ id }) => alarm.endsWith(`-alarms-${id}`))?.id;

const alarmEvents = () => world.local.cloud.alarms.events;

/** Everything that alarms told, as in `12:25 raised smoke-failed`. */
const told = () => alarmEvents().map(({ at, kind, alarm }) => `${hourAndMinute(at)} ${kind} ${alarmId(alarm)}`);

/** An action on the scheduled checks, by their owner. */
async function perform(action: typeof updateTrigger, parameters: object = {}) {
  const FunctionName = String(world.outputs["smoke_function_name"]);
  const { code } = await callApi(world.local, action({ FunctionName, ...parameters }));
  expect(code).toBeUndefined();
}
const setTimer = (Enable: "OPEN" | "CLOSE") => perform(updateTrigger, { TriggerName: "smoke", Type: "timer", Enable });

it("in nine hours over both midnights runs 108 times, checks every profile in every hour, never comes near the quota, and raises no alarm", async () => {
  await world.close();
  // Half an hour before midnight in UTC+8; the last hour begins before midnight in UTC.
  world = await ScheduledCloud.start(at("15:30"));
  const firings = await world.advanceTo(at("15:30") + 9 * HOUR_MS);
  expect(firings).toHaveLength(RUNS);
  expect(firings.filter(({ answers }) => answers.length !== 1 || !answers[0]?.ok)).toEqual([]);

  const runs = world.lines("smoke run");
  expect(runs).toHaveLength(RUNS);
  expect(world.lines("smoke check").filter(({ state }) => state === "fail" || state === "inconclusive")).toEqual([]);
  expect(new Set(runs.map(({ state }) => state))).toEqual(new Set(["pass"]));

  // Sliding windows, not only hours of the clock: twelve runs in a row, wherever they begin.
  const profiles = Object.keys(DEFAULT_PROFILES).sort();
  const byRun = new Map(runs.map(({ runId }) => [runId, [] as unknown[]]));
  for (const { runId, profile } of world.lines("smoke check")) if (profile) byRun.get(runId)?.push(profile);
  const inOrder = [...byRun.values()];
  for (let first = 0; first + 12 <= inOrder.length; first += 1) {
    expect([...new Set(inOrder.slice(first, first + 12).flat())].sort()).toEqual(profiles);
  }

  const requests = tokenRequests();
  expect(requests).toHaveLength(2 * RUNS);
  expect(requests.filter(({ code }) => code !== undefined)).toEqual([]);
  expect(busiestSecond(requests.map(({ at }) => at))).toBe(2);
  expect(world.lines("smoke check")).toHaveLength(13 * RUNS);
  expect(new Set(world.local.audit.entries.map(({ action }) => action))).toEqual(
    new Set([APPLY_SDK_VERIFICATION_TOKEN, "GetSecretValue", "ListSecretVersionIds"]),
  );

  const { policies } = world.local.cloud.alarms;
  expect(policies.map(({ Name }) => alarmId(Name)).sort()).toEqual(ALARMS.map(({ id }) => id).sort());
  expect(told()).toEqual([]);
}, 180_000);

describe("an outage of 12 minutes", () => {
  /** @returns the states of the runs of two hours */
  async function outage(from: string) {
    await world.advanceTo(at(from));
    const action = APPLY_SDK_VERIFICATION_TOKEN;
    world.local.faults.add({ action, kind: "error", code: "InternalError" });
    await world.advanceTo(at(from) + 12 * MINUTE_MS);
    world.local.faults.clear();
    await world.advanceTo(at("14:00"));
    return world.lines("smoke run").map(({ state }) => state);
  }
  const failedRequests = () => tokenRequests().filter(({ code }) => code === "InternalError");

  it("that meets two runs raises smoke-failed and nothing else", async () => {
    const states = await outage("12:21");
    expect(states).toEqual([...Array(4).fill("pass"), "fail", "fail", ...Array(18).fill("pass")]);
    // Two profiles a run, and three attempts of the endpoint at each.
    expect(failedRequests()).toHaveLength(2 * 2 * 3);
    expect(told()).toEqual(["12:25 raised smoke-failed", "12:40 recovered smoke-failed"]);
    for (const { level, notifications } of alarmEvents()) {
      expect(level).toBe(2);
      expect(notifications).toEqual(["Email to Group 1000001", "Sms to Group 1000001", "WeCom webcallback-1"]);
    }
  }, 60_000);

  it("that meets three runs raises smoke-silent too: for three intervals none passed", async () => {
    const states = await outage("12:24");
    expect(states).toEqual([...Array(4).fill("pass"), ...Array(3).fill("fail"), ...Array(17).fill("pass")]);
    expect(failedRequests()).toHaveLength(3 * 2 * 3);
    expect(told()).toEqual([
      "12:25 raised smoke-failed",
      "12:35 raised smoke-silent",
      "12:40 recovered smoke-silent",
      "12:45 recovered smoke-failed",
    ]);
  }, 60_000);
});

describe("silence", () => {
  it("of a closed timer raises smoke-silent, which is told every hour until the timer is open again", async () => {
    await world.advanceTo(at("12:21"));
    await setTimer("CLOSE");
    expect(await world.advanceTo(at("13:41"))).toEqual([]);
    await setTimer("OPEN");
    await world.advanceTo(at("14:30"));
    expect(told()).toEqual([
      "12:35 raised smoke-silent",
      "13:35 repeated smoke-silent",
      "13:45 recovered smoke-silent",
    ]);
  }, 60_000);

  it("of a deleted function raises smoke-silent", async () => {
    await world.advanceTo(at("12:21"));
    await perform(deleteFunction);
    expect(await world.advanceTo(at("13:30"))).toEqual([]);
    expect(told()).toEqual(["12:35 raised smoke-silent"]);
  }, 60_000);
});
