import { ALARMS } from "../../constructs/alarms/alarm-specs";
import { DEFAULT_PROFILES } from "../../contract/generated/profiles";
import { APPLY_SDK_VERIFICATION_TOKEN } from "../../contract/vendor/api";
import { busiestSecond } from "../../lib/busiest-second";
import type { Firing } from "../../local-cloud";
import { expectEqual } from "../e2e/expect";
import type { ScheduledCloud } from "./scheduled-cloud";

/** One every five minutes. */
const RUNS_PER_HOUR = 12;
const PROFILES_PER_RUN = 2;
const CHECKS_PER_RUN = 13;

/** Which alarm of the stack it is, by its full name. */
export const alarmId = (alarm: string): string | undefined =>
  ALARMS.find(({ id }) => alarm.endsWith(`-alarms-${id}`))?.id;

/**
 * Asserts that in that many consecutive runs every run passed, every hour, wherever it begins, checked every profile,
 * faceid was asked for nothing else and never near its quota, and no alarm was raised.
 *
 * @throws ExpectationError for the first condition that does not hold
 */
export function expectQuiet(world: ScheduledCloud, firings: readonly Firing[], runs: number): void {
  expectEqual("firings of the timer", firings.length, runs);
  expectEqual(
    "firings that did not end well at once",
    firings.filter(({ answers }) => answers.length !== 1 || !answers[0]?.ok),
    [],
  );
  const [runLines, checkLines] = [world.lines("smoke run"), world.lines("smoke check")];
  expectEqual("what the runs ended as", [...new Set(runLines.map(({ state }) => state))], ["pass"]);
  expectEqual("runs in the log", runLines.length, runs);
  expectEqual("checks in the log", checkLines.length, CHECKS_PER_RUN * runs);
  const failed = checkLines.filter(({ state }) => state === "fail" || state === "inconclusive");
  expectEqual("checks that failed", failed, []);

  const profiles = Object.keys(DEFAULT_PROFILES).sort();
  const byRun = new Map(runLines.map(({ runId }) => [runId, [] as unknown[]]));
  for (const { runId, profile } of checkLines) if (profile) byRun.get(runId)?.push(profile);
  const inOrder = [...byRun.values()];
  for (let first = 0; first + RUNS_PER_HOUR <= inOrder.length; first += 1) {
    const checked = [...new Set(inOrder.slice(first, first + RUNS_PER_HOUR).flat())].sort();
    expectEqual(`the profiles of the hour from run ${first + 1}`, checked, profiles);
  }

  const { entries } = world.local.audit;
  const requests = entries.filter(({ action }) => action === APPLY_SDK_VERIFICATION_TOKEN);
  expectEqual("requests for tokens", requests.length, PROFILES_PER_RUN * runs);
  expectEqual(
    "requests for tokens that were refused",
    requests.filter(({ code }) => code !== undefined),
    [],
  );
  expectEqual("requests in the busiest second", busiestSecond(requests.map(({ at }) => at)), PROFILES_PER_RUN);
  expectEqual("actions that were called", [...new Set(entries.map(({ action }) => action))].sort(), [
    APPLY_SDK_VERIFICATION_TOKEN,
    "GetSecretValue",
    "ListSecretVersionIds",
  ]);

  const { policies, events } = world.local.cloud.alarms;
  expectEqual("the alarms", policies.map(({ Name }) => alarmId(Name)).sort(), ALARMS.map(({ id }) => id).sort());
  expectEqual("what the alarms told", events, []);
}
