import { TIMER_UTC_OFFSET_HOURS } from "../../../../contract/vendor/timer";
import { Cron } from "../../../../lib/cron";
import { UserError } from "../../../../lib/user-error";
import { ApiError } from "../../../core/api-error";

/** The cron expression of a timer, from its TriggerDesc as the API keeps it. */
export const readCron = (desc: string): Cron =>
  new Cron((JSON.parse(desc) as { readonly cron: string }).cron, TIMER_UTC_OFFSET_HOURS);

/**
 * The expression in a TriggerDesc: a caller may give it bare, as the Terraform provider does, or as the API returns it.
 */
function expressionIn(description: string): string {
  try {
    const { cron } = JSON.parse(description) as { readonly cron?: unknown };
    return String(cron);
  } catch {
    return description;
  }
}

/**
 * TriggerDesc of a timer as the API keeps and returns it: `{"cron": …}`.
 *
 * @throws ApiError InvalidParameterValue.TriggerDesc
 */
export function timerDesc(description: string): string {
  const cron = expressionIn(description);
  try {
    new Cron(cron, TIMER_UTC_OFFSET_HOURS);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new ApiError(
      "InvalidParameterValue.TriggerDesc",
      `The TriggerDesc of a trigger of type timer is not valid: ${error.message}`,
    );
  }
  return JSON.stringify({ cron });
}
