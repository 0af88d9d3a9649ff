import { schedulePlan } from "../../contract/schedule-plan";
import { UserError } from "../../lib/user-error";
import { selectProfiles } from "../select-profiles";
import type { EnvironmentCheck } from "./check";

/** What is wrong with an expression, as it follows the key that holds it. */
const withoutKey = (message: string): string =>
  message.replace(/^cron: /, "").replace(/^cron, (\w+): got ("[^"]*")/, "got $2 for the $1");

/** The schedule's cron expression is valid, fires again, and no more often than the quota and a run's length allow. */
export const scheduleCron: EnvironmentCheck = (environment, { contract, now }) => {
  const { schedule, quota } = environment;
  // Another check reports a reserve that leaves none of the quota.
  if (schedule === undefined || quota.reserve >= quota.requestsPerSecond) return [];
  try {
    schedulePlan(schedule, { profiles: selectProfiles(environment, contract), quota }, now);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ path: ["schedule", "cron"], message: withoutKey(error.message), fix: error.fix }];
  }
};
