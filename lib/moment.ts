import { InvalidArgumentError } from "commander";
import { parseDuration } from "./duration";

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const INSTANT = new RegExp(String.raw`^${DAY}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$`);

/** A point in time, once it is known what time it is. Both in milliseconds since the epoch. */
export type Moment = (now: number) => number;

/**
 * A commander parser for a point in time: how long ago it was, such as `15m`, `2h` or `3d`, or a time in ISO 8601 with
 * its zone. A day alone begins at midnight UTC.
 */
export function moment(text: string): Moment {
  const ago = parseDuration(text, ["m", "h", "d"]);
  if (ago !== undefined) return (now) => now - ago;
  const at = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at) || !new Date(at + offsetMs(text)).toISOString().startsWith(text.slice(0, 10))) {
    throw new InvalidArgumentError(
      "Allowed: how long ago with m, h or d, for example 15m, or a time with its zone, for example 2026-01-31T08:00Z.",
    );
  }
  return () => at;
}

/**
 * The zone's offset: with it the day that is meant is seen, and one that does not exist was moved to the next month.
 */
function offsetMs(text: string): number {
  const [, sign, hours = "0", minutes = "0"] = /([+-])(\d{2}):(\d{2})$/.exec(text) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
