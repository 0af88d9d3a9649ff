import { DAY_MS } from "../../lib/durations";
import type { EnvironmentCheck } from "./check";

/** Somebody has to look at a quarantine again within this time. Days. */
const LONGEST_DAYS = 90;

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && day(time) === text;
};

/** A quarantine ends on a day, and soon enough. A day in the past is not a mistake: the quarantine has ended. */
export const quarantineEnds: EnvironmentCheck = ({ smoke }, { now }) => {
  const last = day(now + LONGEST_DAYS * DAY_MS);
  return Object.entries(smoke.quarantine)
    .filter(([, { until }]) => !isDay(until) || until > last)
    .map(([name, { until }]) => ({
      path: ["smoke", "quarantine", name, "until"],
      message: `got "${until}"${isDay(until) ? "" : ", which is not a day of the calendar"}; allowed: a day up to ${last}, which is ${LONGEST_DAYS} days ahead.`,
    }));
};
