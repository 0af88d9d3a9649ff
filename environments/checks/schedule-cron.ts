import { schedulePlan } from "../../contract/schedule-plan";
import { UserError } from "../../lib/user-error";
import { selectProfiles } from "../select-profiles";
import type { EnvironmentCheck } from "./check";

/** What is said of an expression, behind the key that it stands at. */
const withoutKey = (message: string): string =>
  message.replace(/^cron: /, "").replace(/^cron, (\w+): got ("[^"]*")/, "got $2 for the $1");

/** The schedule's cron expression is one, fires again, and no more often than the quota and a run's length allow. */
export const scheduleCron: EnvironmentCheck = (environment, { contract, now }) => {
  const { schedule, quota } = environment;
  // What leaves nothing of the quota is said by another check.
  if (schedule === undefined || quota.reserve >= quota.requestsPerSecond) return [];
  try {
    schedulePlan(schedule, { profiles: selectProfiles(environment, contract), quota }, now);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ path: ["schedule", "cron"], message: withoutKey(error.message), fix: error.fix }];
  }
};
