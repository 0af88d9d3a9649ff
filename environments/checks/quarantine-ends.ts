import type { Violation } from "../../lib/schema-errors";
import type { Environment } from "../generated/types";

const DAY_MS = 24 * 60 * 60 * 1_000;

/** A quarantine that nobody has looked at for longer is no quarantine. Days. */
const LONGEST_DAYS = 90;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && dayOf(time) === text;
};

/** End dates of quarantines that are no dates, or too far ahead. A date that is over is no mistake: the quarantine has ended. */
export function quarantineEnds({ smoke }: Environment, now: number): Violation[] {
  const last = dayOf(now + LONGEST_DAYS * DAY_MS);
  return Object.entries(smoke?.quarantine ?? {})
    .filter(([, quarantine]) => quarantine !== undefined && (!isDay(quarantine.until) || quarantine.until > last))
    .map(([name, quarantine]) => ({
      path: ["smoke", "quarantine", name, "until"],
      message: `got "${quarantine?.until}"; allowed: a day up to ${last}, which is ${LONGEST_DAYS} days ahead.`,
    }));
}
