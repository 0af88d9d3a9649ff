import { InvalidArgumentError } from "commander";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./durations";

const UNITS = { m: MINUTE_MS, h: HOUR_MS, d: DAY_MS, w: 7 * DAY_MS } as const;

type Unit = keyof typeof UNITS;

const LENGTH = /^([1-9]\d{0,4})([mhdw])$/;

/** A length of time such as `30d`, in milliseconds; undefined for any other text. */
export function parseDuration(text: string, units: readonly Unit[]): number | undefined {
  const [, count = "", unit] = LENGTH.exec(text) ?? [];
  return units.some((known) => known === unit) ? Number(count) * UNITS[unit as Unit] : undefined;
}

/** A commander parser for a length of time such as `12h`, `30d` or `8w`, in milliseconds. */
export function duration(text: string): number {
  const ms = parseDuration(text, ["h", "d", "w"]);
  if (ms === undefined) throw new InvalidArgumentError("Allowed: a whole number with h, d or w, for example 30d.");
  return ms;
}
