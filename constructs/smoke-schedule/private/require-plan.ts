import type { IConstruct } from "constructs";
import {
  type ScheduleLoad,
  type SchedulePlan,
  type ScheduleTimes,
  schedulePlan,
} from "../../../contract/schedule-plan";
import { UserError } from "../../../lib/user-error";
import { ValidationError } from "../../validation-error";

/** @throws ValidationError for a schedule that has no plan */
export function requirePlan(scope: IConstruct, schedule: ScheduleTimes, load: ScheduleLoad, now: number): SchedulePlan {
  try {
    return schedulePlan(schedule, load, now);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new ValidationError(scope, `schedule.${error.message}`, error.fix);
  }
}
