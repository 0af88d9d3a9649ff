import type { IConstruct } from "constructs";
import { ValidationError } from "../../validation-error";

/** @throws ValidationError for a name that is not in the time zone database */
export function requireTimeZone(scope: IConstruct, timeZone: string): void {
  try {
    new Intl.DateTimeFormat("sv-SE", { timeZone });
  } catch {
    throw new ValidationError(
      scope,
      `schedule.timeZone: got "${timeZone}"; allowed: a name of the IANA time zone database.`,
      "Write it as Asia/Singapore.",
    );
  }
}
