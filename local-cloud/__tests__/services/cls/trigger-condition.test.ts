import { parseTriggerCondition } from "../../../services/cls/language/trigger-condition";

const isMet = (condition: string, ...rows: Readonly<Record<string, number | null>>[]) =>
  parseTriggerCondition(condition, rows.map(Object.keys))(rows);

describe("a trigger condition", () => {
  it.each<[string, boolean]>([
    ["$1.a > 2", true],
    ["$1.a > 3", false],
    ["$1.a >= 3", true],
    ["$1.a < 3", false],
    ["$1.a <= 3", true],
    ["$1.a == 3", true],
    ["$1.a != 3", false],
    ["$1.a + 1 == 4", true],
    ["$1.a - 4 < 0", true],
    ["$1.a * 20 > $1.b", true],
    ["$1.a * 20>60", false],
    ["$1.b / 2 == 20", true],
    ["$1.b % 7 == 5", true],
    ["1 + 2 * 3 == 7", true],
    ["(1 + 2) * 3 == 9", true],
    ["$1.a == 3 && $1.b == 0", false],
    ["$1.a == 3 || $1.b == 0", true],
    ["$1.a == 0 && $1.b == 0 || $1.a == 3", true],
    ["$2.c == 7", true],
    ["$1.a", false],
    ["$1.a + $1.b", false],
  ])("%s is %p", (condition, expected) => expect(isMet(condition, { a: 3, b: 40 }, { c: 7 })).toBe(expected));

  it.each(["$1.a > 1", "$1.a < 1", "$1.a == 0", "$1.a != 1", "$1.a * 2 >= 0"])(
    "%s is not met by a figure that could not be computed",
    (condition) => expect(isMet(condition, { a: null })).toBe(false),
  );

  it.each([
    ["$1.c > 1", "refers to $1.c, which no query gives"],
    ["$2.a > 1", "refers to $2.a, which no query gives"],
    ['$1.a == "x"', '"\\"x\\""'],
    ["$1.a =~ 1", '"=~ 1"'],
    ["$1.__QUERYCOUNT__ > 1", "$1.__QUERYCOUNT__"],
    ["$1.a >", '"the end"'],
    ["($1.a > 1", '"the end"'],
    ["$1.a > 1)", '")"'],
    ["", '"the end"'],
  ])("%j is refused, and the part is named", (condition, named) => {
    expect(() => isMet(condition, { a: 1 })).toThrow(named);
  });
});
