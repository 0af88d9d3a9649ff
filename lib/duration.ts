import { InvalidArgumentError } from "commander";
import { DAY_MS, HOUR_MS } from "./durations";

const UNITS: Readonly<Record<string, number>> = { h: HOUR_MS, d: DAY_MS, w: 7 * DAY_MS };

/** A commander parser for a length of time such as `12h`, `30d` or `8w`, in milliseconds. */
export function duration(text: string): number {
  const [, count = "", unit = ""] = /^([1-9]\d{0,4})([hdw])$/.exec(text) ?? [];
  const ms = UNITS[unit];
  if (ms === undefined) throw new InvalidArgumentError("Allowed: a whole number with h, d or w, for example 30d.");
  return Number(count) * ms;
}
