import { TIMER_UTC_OFFSET_HOURS } from "../../contract/vendor/timer";
import { Cron } from "../../lib/cron";
import { UserError } from "../../lib/user-error";
import type { EnvironmentCheck } from "./check";

/** The schedule's cron expression is one. */
export const scheduleCron: EnvironmentCheck = ({ schedule }) => {
  if (schedule === undefined) return [];
  try {
    new Cron(schedule.cron, TIMER_UTC_OFFSET_HOURS);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ path: ["schedule", "cron"], message: `${error.message} ${error.fix}` }];
  }
};
