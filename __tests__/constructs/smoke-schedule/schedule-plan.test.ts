import { TerraformStack, Testing } from "cdktf";
import { requirePlan } from "../../../constructs/smoke-schedule/private/require-plan";
import { DEFAULT_PROFILES } from "../../../contract/generated/profiles";
import { describeSchedule, type SchedulePlan } from "../../../contract/schedule-plan";
import { temporaryFolder } from "../../helpers/temporary-folder";

const NOW = Date.UTC(2025, 0, 14);
const TIME_ZONE = "Asia/Tokyo";

function plan(
  cron: string,
  more: { profilesPerRun?: number; requestsPerSecond?: number; reserve?: number } = {},
): SchedulePlan {
  const { requestsPerSecond = 20, reserve = 5, ...rest } = more;
  const scope = new TerraformStack(Testing.app({ outdir: temporaryFolder() }), "test");
  return requirePlan(
    scope,
    { cron, ...rest },
    { profiles: DEFAULT_PROFILES, quota: { requestsPerSecond, reserve } },
    NOW,
  );
}

describe("a schedule", () => {
  it.each<[string, number, number, number, boolean]>([
    ["0 */5 * * * * *", 2, 24, 576, true],
    ["0 * * * * * *", 1, 60, 1_440, true],
    ["0 0 * * * * *", 21, 21, 504, true],
    ["0 0,20 * * * * *", 11, 22, 528, true],
    ["0 0 2 * * * *", 21, 21, 21, false],
    ["0 */5 * * * MON-FRI *", 2, 24, 576, false],
  ])("%s takes %d profiles a run, %d requests an hour, %d a day", (cron, perRun, perHour, perDay, covers) => {
    expect(plan(cron)).toMatchObject({
      profilesPerRun: perRun,
      requestsPerHour: perHour,
      requestsPerDay: perDay,
      coversEveryHour: covers,
    });
  });

  it("takes as many profiles as it is told, and no more than there are", () => {
    expect(plan("0 */5 * * * * *", { profilesPerRun: 1 })).toMatchObject({ runsPerRound: 21, coversEveryHour: false });
    expect(plan("0 */5 * * * * *", { profilesPerRun: 21 })).toMatchObject({ runsPerRound: 1, requestsPerHour: 252 });
    expect(plan("0 */5 * * * * *", { profilesPerRun: 30 }).profilesPerRun).toBe(21);
  });

  it("gives a run the time that its requests take within the quota", () => {
    expect(plan("0 0 * * * * *", { requestsPerSecond: 2, reserve: 1 }).timeoutSeconds).toBe(21 + 30);
  });

  it("lets a run last until the next one is due, and no longer", () => {
    const twiceInAMinute = "0,45 0 * * * * *";
    const onePerSecond = { requestsPerSecond: 2, reserve: 1 };
    expect(plan(twiceInAMinute, { ...onePerSecond, profilesPerRun: 15 }).timeoutSeconds).toBe(45);
    expect(() => plan(twiceInAMinute, { ...onePerSecond, profilesPerRun: 16 })).toThrow("allowed: at least 46 s apart");
  });

  it.each([
    ["0 */5 * * * * *", 5],
    ["0 0,20 * * * * *", 40],
    ["0 0 2 * * * *", 24 * 60],
    ["0,45 0 * * * * *", 60],
  ])("%s pauses for %d minutes at most", (cron, minutes) => {
    expect(plan(cron).intervalMinutes).toBe(minutes);
  });

  it.each<[string, object, string]>([
    [
      "0 0 0 31 FEB * *",
      {},
      'test: schedule.cron: got "0 0 0 31 FEB * *", which never fires after 2025-01-14T00:00:00.000Z; allowed: an expression with a time in the future.',
    ],
    ["0 0 0 * * * 2024", {}, "which never fires after 2025-01-14"],
    [
      "* * * * * * *",
      { profilesPerRun: 21 },
      'test: schedule.cron: got "* * * * * * *", which fires as often as every 1 s: 21 requests / 1 s = 21 requests/s; allowed: 20 (quota) - 5 (reserve) = 15 requests/s.',
    ],
    ["* * * * * * *", { profilesPerRun: 15 }, "allowed: at least 31 s apart"],
    [
      "*/10 * * * * * *",
      {},
      'test: schedule.cron: got "*/10 * * * * * *", which fires as often as every 10 s; allowed: at least 31 s apart, which is how long a run can take (1 requests at 15/s, and 30 s).',
    ],
    ["0 0 * * * * x", {}, "cron, year"],
  ])("%s is refused, with the sum", (cron, more, message) => {
    expect(() => plan(cron, more)).toThrow(message);
  });
});

it("is shown in UTC and in its own zone, with its cost of the quota", () => {
  const schedule = { cron: "0 0 2,14 * * * *", timeZone: TIME_ZONE };
  const quota = { requestsPerSecond: 20, reserve: 5 };
  expect(describeSchedule(plan(schedule.cron), schedule, { quota }, NOW)).toBe(
    "Scheduled checks, 0 0 2,14 * * * *, next at 2025-01-14 06:00:00 UTC (2025-01-14 15:00:00 Asia/Tokyo), 2025-01-14 18:00:00 UTC (2025-01-15 03:00:00 Asia/Tokyo), 2025-01-15 06:00:00 UTC (2025-01-15 15:00:00 Asia/Tokyo). 21 profiles a run; requests to faceid at most: 21 of 54000 (0.039 %) an hour, 42 of 1296000 (0.0032 %) a day, of quota less reserve.",
  );
});
