import { Cron } from "../../lib/cron";
import { UserError } from "../../lib/user-error";

const START = "2025-01-14T00:00:00Z";

/** The next firings after a time, by UTC. */
function firings(expression: string, count: number, after = START, utcOffsetHours = 0): string[] {
  const cron = new Cron(expression, utcOffsetHours);
  const found: string[] = [];
  for (let time = cron.next(Date.parse(after)); time !== undefined && found.length < count; time = cron.next(time)) {
    found.push(new Date(time).toISOString().slice(0, 19));
  }
  return found;
}

describe("the examples of SCF's page on timers", () => {
  it.each<[string, string[]]>([
    ["*/5 * * * * * *", ["2025-01-14T00:00:05", "2025-01-14T00:00:10"]],
    ["0 15 10 1 * * *", ["2025-02-01T10:15:00", "2025-03-01T10:15:00"]],
    ["0 15 10 * * MON-FRI *", ["2025-01-14T10:15:00", "2025-01-15T10:15:00"]],
    ["0 0 10,14,16 * * * *", ["2025-01-14T10:00:00", "2025-01-14T14:00:00"]],
    ["0 */30 9-17 * * * *", ["2025-01-14T09:00:00", "2025-01-14T09:30:00"]],
    ["0 0 12 * * WED *", ["2025-01-15T12:00:00", "2025-01-22T12:00:00"]],
  ])("%s", (expression, expected) => {
    expect(firings(expression, 2)).toEqual(expected);
  });

  it("begins a step at the value before the slash: 1/10 is 1, 11, 21 and so on", () => {
    expect(firings("0 1/10 0 * * * *", 6).map((time) => time.slice(14, 16))).toEqual([
      "01",
      "11",
      "21",
      "31",
      "41",
      "51",
    ]);
  });
});

describe("days", () => {
  it("need only one of day and week when both are restricted", () => {
    expect(firings("0 0 0 1 * SUN *", 4)).toEqual([
      ...["2025-01-19T00:00:00", "2025-01-26T00:00:00"],
      ...["2025-02-01T00:00:00", "2025-02-02T00:00:00"],
    ]);
  });

  it("exist only in the months that have them", () => {
    expect(firings("0 0 0 31 * * *", 3).map((time) => time.slice(0, 10))).toEqual([
      "2025-01-31",
      "2025-03-31",
      "2025-05-31",
    ]);
    expect(firings("0 0 0 29 FEB * *", 1)).toEqual(["2028-02-29T00:00:00"]);
  });

  it("are those of the cron's own clock", () => {
    expect(firings("0 0 2 * * * *", 2, START, 8)).toEqual(["2025-01-14T18:00:00", "2025-01-15T18:00:00"]);
    expect(firings("0 0 12 * * WED *", 1, START, 8)).toEqual(["2025-01-15T04:00:00"]);
  });
});

describe("next", () => {
  it("is later than the time it is asked for, also in the middle of a second", () => {
    expect(firings("0 */5 * * * * *", 1, "2025-01-14T00:05:00.000Z")).toEqual(["2025-01-14T00:10:00"]);
    expect(firings("0 */5 * * * * *", 1, "2025-01-14T00:04:59.999Z")).toEqual(["2025-01-14T00:05:00"]);
  });

  it("is nothing for a day that does not exist, a year that is past, and after the last time", () => {
    expect(firings("0 0 0 31 FEB * *", 1)).toEqual([]);
    expect(firings("0 0 0 * * * 2024", 1)).toEqual([]);
    expect(firings("0 0 0 31 12 * 2099", 3)).toEqual(["2099-12-31T00:00:00"]);
  });
});

describe("what is not SCF's syntax", () => {
  it.each<[string, RegExp]>([
    ["*/5 * * * *", /^cron: got 5 fields in "\*\/5 \* \* \* \*"; allowed: exactly 7\.$/],
    ["", /got 1 fields/],
    ["60 * * * * * *", /^cron, second: got "60"; allowed: 0 to 59, with , - \* \/\.$/],
    ["0 0 24 * * * *", /^cron, hour: got "24"; allowed: 0 to 23/],
    ["0 0 0 0 * * *", /^cron, day: got "0"; allowed: 1 to 31/],
    ["0 0 0 L * * *", /^cron, day: got "L"; .*L, W, # and \? are on the China site's page only, 583\/9708/],
    ["0 0 0 10W * * *", /^cron, day: got "10W"; .*China site/],
    ["0 0 0 ? * * *", /^cron, day: got "\?"; .*China site/],
    ["0 0 0 * * 5#2 *", /^cron, week: got "5#2"; allowed: 0 to 6 or SUN-SAT, .*China site/],
    ["0 0 0 * * 7 *", /^cron, week: got "7"/],
    ["0 0 0 * sep * *", /^cron, month: got "sep"; allowed: 1 to 12 or JAN-DEC/],
    ["0 0 0 * * * 1969", /^cron, year: got "1969"; allowed: 1970 to 2099/],
    ["0 30-10 * * * * *", /^cron, minute: got "30-10"; allowed: a range that ascends/],
    ["0 */0 * * * * *", /^cron, minute: got "\*\/0"; allowed: .*a step of 1 or more\.$/],
    ["0 1,,2 * * * * *", /^cron, minute: got ""/],
    ["0 1-2-3 * * * * *", /^cron, minute: got "1-2-3"/],
    ["0 1/2/3 * * * * *", /^cron, minute: got "1\/2\/3"/],
    ["0 -5 * * * * *", /^cron, minute: got ""/],
    ["0 1e1 * * * * *", /^cron, minute: got "1e1"/],
  ])("%s is refused with its field and what is allowed", (expression, message) => {
    expect(() => new Cron(expression, 8)).toThrow(UserError);
    expect(() => new Cron(expression, 8)).toThrow(message);
  });
});

describe("what an expression comes to", () => {
  it.each<[string, number, number, number, boolean]>([
    ["0 */5 * * * * *", 12, 300, 300, false],
    ["0 0,20 * * * * *", 2, 1_200, 2_400, false],
    ["0 0 2 * * * *", 1, 86_400, 86_400, true],
    ["0,30 59 23,0 * * * *", 2, 30, 82_770, true],
    ["0 0 * * * MON-FRI *", 1, 3_600, 3_600, true],
  ])("%s: %d firings an hour, %d to %d s apart", (expression, perHour, gap, pause, skips) => {
    const cron = new Cron(expression, 8);
    const { firesPerHour, smallestGapSeconds, largestGapSeconds, skipsHours } = cron;
    expect([firesPerHour, smallestGapSeconds, largestGapSeconds, skipsHours]).toEqual([perHour, gap, pause, skips]);
  });

  it("numbers firings in a row without a gap, over midnight of its own clock too", () => {
    const cron = new Cron("0 */5 * * * * *", 8);
    const numbers: number[] = [];
    for (let time = Date.parse("2025-01-14T15:40:00Z"); numbers.length < 8; time = cron.next(time) ?? 0) {
      numbers.push(cron.sequenceAt(time), cron.sequenceAt(time + 250_000));
    }
    const [first = 0] = numbers;
    expect(numbers.map((number) => number - first)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    const midnight = Date.parse("2025-01-14T16:00:00Z");
    expect(cron.sequenceAt(midnight) - cron.sequenceAt(midnight - 1)).toBe(1);
  });
});
