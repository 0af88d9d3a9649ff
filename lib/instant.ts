import { InvalidArgumentError } from "commander";

const INSTANT = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** A commander parser for a day such as `2027-06-30`, its start in UTC, or a time such as `2027-06-30T12:00Z`: ms. */
export function instant(text: string): number {
  const [whole, day = ""] = INSTANT.exec(text) ?? [];
  const ms = Date.parse(whole ?? "");
  // Date.parse takes 2027-02-30 for the second of March.
  const isRealDay = !Number.isNaN(Date.parse(day)) && new Date(Date.parse(day)).toISOString().startsWith(day);
  if (!Number.isNaN(ms) && isRealDay) return ms;
  throw new InvalidArgumentError(
    "Allowed: a day such as 2027-06-30, which is its start in UTC, or a time such as 2027-06-30T12:00Z.",
  );
}
