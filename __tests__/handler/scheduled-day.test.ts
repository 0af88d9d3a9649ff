import { APPLY_SDK_VERIFICATION_TOKEN } from "../../contract/api";
import { DEFAULT_PROFILES } from "../../contract/generated/profiles";
import { busiestSecond } from "../../scripts/lib/busiest-second";
import { ScheduledCloud } from "../helpers/scheduled-cloud";

const HOUR_MS = 3_600_000;
/** Before midnight of the timers' own clock, UTC+8, and long before the machine's. */
const START = Date.UTC(2025, 0, 14, 12);

let world: ScheduledCloud;
beforeEach(async () => {
  world = await ScheduledCloud.start(START);
});
afterEach(() => world.close());

it("in a day runs 288 times, checks every profile in every hour, and never comes near the quota", async () => {
  const firings = await world.advanceTo(START + 24 * HOUR_MS);
  expect(firings).toHaveLength(288);
  expect(firings.filter(({ answers }) => answers.length !== 1 || !answers[0]?.ok)).toEqual([]);

  const runs = world.lines("smoke run");
  expect(runs).toHaveLength(288);
  expect(new Set(runs.map(({ state }) => state))).toEqual(new Set(["pass"]));

  // Sliding windows, not only hours of the clock: twelve runs in a row, wherever they begin.
  const profiles = Object.keys(DEFAULT_PROFILES).sort();
  const byRun = new Map(runs.map(({ runId }) => [runId, [] as unknown[]]));
  for (const { runId, profile } of world.lines("smoke check")) if (profile) byRun.get(runId)?.push(profile);
  const inOrder = [...byRun.values()];
  for (let first = 0; first + 12 <= inOrder.length; first += 1) {
    expect([...new Set(inOrder.slice(first, first + 12).flat())].sort()).toEqual(profiles);
  }

  const requests = world.local.audit.entries.filter(({ action }) => action === APPLY_SDK_VERIFICATION_TOKEN);
  expect(requests).toHaveLength(2 * 288);
  expect(requests.filter(({ code }) => code !== undefined)).toEqual([]);
  expect(busiestSecond(requests.map(({ at }) => at))).toBe(2);
}, 180_000);
