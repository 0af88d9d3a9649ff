import { temporaryFolder } from "../../__tests__/helpers/temporary-folder";
import { APPLY_SDK_VERIFICATION_TOKEN } from "../../contract/vendor/api";
import { loadEnvironment } from "../../environments/load-environment";
import { alarmId, expectQuiet } from "../../proofs/day/quiet-day";
import { ScheduledCloud, type ScheduledStack, synthesizeScheduled } from "../../proofs/day/scheduled-cloud";
import { callApi } from "./helpers/api-client";
import { deleteFunction, updateTrigger } from "./services/scf/fixtures";

/**
 * Before midnight of the timers' own clock, UTC+8, and long before the machine's. Half a minute after a run could have
 * been, so that every evaluation of an alarm is about half a minute after one too.
 */
const START = Date.UTC(2025, 0, 14, 12, 0, 30);
const MINUTE_MS = 60_000;

let stack: ScheduledStack;
let world: ScheduledCloud;
beforeAll(() => {
  stack = synthesizeScheduled(temporaryFolder(), loadEnvironment("dev"));
});
afterEach(() => world.close());

async function start(time = START): Promise<void> {
  world = await ScheduledCloud.start(time, stack);
}

/** Half past a minute of the day on which the cloud starts. */
const at = (time: string) => Date.parse(`2025-01-14T${time}:30Z`);

/** Hour and minute, UTC. */
const hourAndMinute = (time: number) => new Date(time).toISOString().slice(11, 16);

const tokenRequests = () => world.local.audit.entries.filter(({ action }) => action === APPLY_SDK_VERIFICATION_TOKEN);

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

describe("a quiet hour", () => {
  // A run more than an hour has, so that another one begins with each of them.
  const RUNS = 13;

  it.each([
    ["in UTC+8, by which timers fire", "15:30"],
    ["in UTC", "23:30"],
  ])(
    "over midnight %s checks every profile, never comes near the quota, and raises no alarm",
    async (_where, from) => {
      await start(at(from));
      expectQuiet(world, await world.advanceTo(at(from) + RUNS * 5 * MINUTE_MS), RUNS);
    },
    60_000,
  );
});

describe("an outage of 12 minutes", () => {
  /** @returns the states of the runs of an hour */
  async function outage(from: string) {
    await start();
    await world.advanceTo(at(from));
    const action = APPLY_SDK_VERIFICATION_TOKEN;
    world.local.faults.add({ action, kind: "error", code: "InternalError" });
    await world.advanceTo(at(from) + 12 * MINUTE_MS);
    world.local.faults.clear();
    await world.advanceTo(at("13:00"));
    return world.lines("smoke run").map(({ state }) => state);
  }
  const failedRequests = () => tokenRequests().filter(({ code }) => code === "InternalError");

  it("that meets two runs raises smoke-failed and nothing else", async () => {
    const states = await outage("12:21");
    expect(states).toEqual([...Array(4).fill("pass"), "fail", "fail", ...Array(6).fill("pass")]);
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
    expect(states).toEqual([...Array(4).fill("pass"), ...Array(3).fill("fail"), ...Array(5).fill("pass")]);
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
    await start();
    await world.advanceTo(at("12:21"));
    await setTimer("CLOSE");
    expect(await world.advanceTo(at("13:41"))).toEqual([]);
    await setTimer("OPEN");
    await world.advanceTo(at("13:51"));
    expect(told()).toEqual([
      "12:35 raised smoke-silent",
      "13:35 repeated smoke-silent",
      "13:45 recovered smoke-silent",
    ]);
  }, 60_000);

  it("of a deleted function raises smoke-silent", async () => {
    await start();
    await world.advanceTo(at("12:21"));
    await perform(deleteFunction);
    expect(await world.advanceTo(at("13:30"))).toEqual([]);
    expect(told()).toEqual(["12:35 raised smoke-silent"]);
  }, 60_000);
});
