import { DAY_MS, HOUR_MS, SECOND_MS } from "./durations";
import { UserError } from "./user-error";

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const WEEKDAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/**
 * The seven fields in their order, with the values that SCF takes in each (583/9708 of the international site,
 * 2024-12-02).
 */
const FIELDS = [
  { name: "second", min: 0, max: 59 },
  { name: "minute", min: 0, max: 59 },
  { name: "hour", min: 0, max: 23 },
  { name: "day", min: 1, max: 31 },
  { name: "month", min: 1, max: 12, names: MONTHS },
  { name: "week", min: 0, max: 6, names: WEEKDAYS },
  { name: "year", min: 1970, max: 2099 },
] as const satisfies readonly Field[];

interface Field {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Names that stand for the values from `min` on. */
  readonly names?: readonly string[];
}

type FieldName = (typeof FIELDS)[number]["name"];

const FIX = "Write seven fields: second minute hour day month week year, for example 0 */5 * * * * *.";
const DAY_SECONDS = DAY_MS / SECOND_MS;

/** How an expression of the usual five fields is written with seven; undefined for any other. */
function withSevenFields(texts: readonly string[]): string | undefined {
  const [minute, hour, day, month, week = "", ...more] = texts;
  if (texts.length !== 5 || more.length > 0) return undefined;
  // In a crontab 7 is Sunday too, and names are in any case.
  const days = week.toUpperCase().replaceAll("7", "0");
  const seven = ["0", minute, hour, day, month?.toUpperCase(), days, "*"].join(" ");
  try {
    new Cron(seven, 0);
    return `Write it with seconds in front and years at the end: ${seven}. SCF reads it in UTC+8.`;
  } catch {
    return undefined;
  }
}

function parseNumber(text: string, { name, min, max, names = [] }: Field): number {
  const value = names.includes(text) ? names.indexOf(text) + min : /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  const special = /[LW#?]/.test(text) ? " (L, W, # and ? are on the China site's page only, 583/9708)" : "";
  const words = names.length > 0 ? ` or ${names[0]}-${names.at(-1)}` : "";
  throw new UserError(`cron, ${name}: got "${text}"; allowed: ${min} to ${max}${words}, with , - * /${special}.`, FIX);
}

/** One part of a field's list: `*`, `a` or `a-b`, each with `/step` or without; `a/step` runs to the field's end. */
function parseValues(part: string, field: Field): number[] {
  const [range = "", step, ...rest] = part.split("/");
  const [first = "", last, ...more] = range === "*" ? [String(field.min), String(field.max)] : range.split("-");
  if (rest.length > 0 || more.length > 0) parseNumber(part, field);
  const start = parseNumber(first, field);
  const end = last !== undefined ? parseNumber(last, field) : step === undefined ? start : field.max;
  const stride = step === undefined ? 1 : /^[1-9]\d{0,3}$/.test(step) ? Number(step) : Number.NaN;
  if (start > end || Number.isNaN(stride)) {
    throw new UserError(
      `cron, ${field.name}: got "${part}"; allowed: a range that ascends, and a step of 1 or more.`,
      FIX,
    );
  }
  return Array.from({ length: Math.floor((end - start) / stride) + 1 }, (_, index) => start + index * stride);
}

/**
 * A cron expression of SCF's timer triggers: `second minute hour day month week year` with `, - * /`. When both
 * day and week are restricted, either suffices (583/9708). All times are milliseconds since the epoch.
 */
export class Cron {
  /** Seconds of the day on which it fires, ascending; the same on every day on which it does. */
  readonly timesOfDay: readonly number[];
  /** As given, with single blanks. */
  readonly expression: string;
  private readonly values: Readonly<Record<FieldName, ReadonlySet<number>>>;
  private readonly unrestricted: ReadonlySet<string>;
  private readonly offsetMs: number;

  /**
   * @param utcOffsetHours of the clock that the fields are read by
   * @throws UserError with the field, what was got and what is allowed
   */
  constructor(expression: string, utcOffsetHours: number) {
    this.offsetMs = utcOffsetHours * HOUR_MS;
    const texts = expression.trim().split(/\s+/);
    if (texts.length !== FIELDS.length) {
      throw new UserError(
        `cron: got ${texts.length} fields in "${expression}"; allowed: exactly ${FIELDS.length}.`,
        withSevenFields(texts) ?? FIX,
      );
    }
    this.expression = texts.join(" ");
    const entries = FIELDS.map((field, index) => {
      const parts = (texts[index] ?? "").split(",");
      return [field.name, new Set(parts.flatMap((part) => parseValues(part, field)))] as const;
    });
    this.values = Object.fromEntries(entries) as Record<FieldName, Set<number>>;
    this.unrestricted = new Set(FIELDS.filter((_, index) => texts[index] === "*").map(({ name }) => name));
    const ascending = (name: FieldName): number[] => [...this.values[name]].sort((a, b) => a - b);
    const [hours, minutes, seconds] = [ascending("hour"), ascending("minute"), ascending("second")];
    this.timesOfDay = hours.flatMap((hour) =>
      minutes.flatMap((minute) => seconds.map((second) => (hour * 60 + minute) * 60 + second)),
    );
  }

  /** How often it fires in an hour in which it fires at all. */
  get firesPerHour(): number {
    return this.values.minute.size * this.values.second.size;
  }

  /** Whether there is an hour of some day in which it does not fire. */
  get skipsHours(): boolean {
    const everyDay = ["day", "month", "week", "year"].every((name) => this.unrestricted.has(name));
    return this.values.hour.size < 24 || !everyDay;
  }

  /** Seconds between the two closest times of day at which it can fire, midnight included. */
  get smallestGapSeconds(): number {
    return Math.min(...this.gapsSeconds);
  }

  /** Seconds between the two of its times of day that follow each other after the longest pause, midnight included. */
  get largestGapSeconds(): number {
    return Math.max(...this.gapsSeconds);
  }

  private get gapsSeconds(): number[] {
    const [first = 0] = this.timesOfDay;
    const next = [...this.timesOfDay.slice(1), first + DAY_SECONDS];
    return next.map((time, index) => time - (this.timesOfDay[index] ?? 0));
  }

  /** When it fires next after a time; undefined when it never does again. */
  next(after: number): number | undefined {
    const local = after + this.offsetMs;
    const lastDay = Date.UTC(Math.max(...this.values.year), 11, 31);
    for (let day = Math.floor(local / DAY_MS) * DAY_MS; day <= lastDay; day += DAY_MS) {
      if (!this.firesOn(day)) continue;
      const time = this.timesOfDay.find((second) => day + second * SECOND_MS > local);
      if (time !== undefined) return day + time * SECOND_MS - this.offsetMs;
    }
    return undefined;
  }

  /**
   * Number of the last firing at or before a time in the sequence of all times of day, days without firing counted too:
   * consecutive firings of an expression that fires every day have consecutive numbers, midnight included.
   */
  sequenceAt(time: number): number {
    const local = time + this.offsetMs;
    const day = Math.floor(local / DAY_MS);
    const second = (local - day * DAY_MS) / SECOND_MS;
    return day * this.timesOfDay.length + this.timesOfDay.filter((fires) => fires <= second).length - 1;
  }

  /** @param day midnight by the cron's own clock */
  private firesOn(day: number): boolean {
    const date = new Date(day);
    const { values, unrestricted } = this;
    if (!values.year.has(date.getUTCFullYear()) || !values.month.has(date.getUTCMonth() + 1)) return false;
    const byDay = values.day.has(date.getUTCDate());
    const byWeek = values.week.has(date.getUTCDay());
    return unrestricted.has("day") || unrestricted.has("week") ? byDay && byWeek : byDay || byWeek;
  }
}
