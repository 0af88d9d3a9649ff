import { didYouMean } from "../../lib/nearest";
import type { EnvironmentCheck } from "./check";

/** The schedule's zone is in the time zone database. */
export const scheduleTimeZone: EnvironmentCheck = ({ schedule }) => {
  if (schedule === undefined) return [];
  const { timeZone } = schedule;
  const zones = Intl.supportedValuesOf("timeZone");
  if (timeZone === "UTC" || zones.includes(timeZone)) return [];
  const near = didYouMean(timeZone, zones);
  return [
    {
      path: ["schedule", "timeZone"],
      message: `got "${timeZone}"; allowed: a name of the IANA time zone database.${near} Write it as Asia/Singapore.`,
    },
  ];
};
