import { cql } from "../../sdk/cql";

const value = (text: string): string => cql({ field: "code", in: [text] });

it("writes one text, several, and conditions that are joined", () => {
  const one = { field: "code", in: ["ok"] };
  const two = { field: "level", in: ["warn", "error"] };
  expect(cql(one)).toBe('code:"ok"');
  expect(cql({ any: [one, two] })).toBe('code:"ok" OR level:("warn" OR "error")');
  expect(cql({ all: [{ any: [one, two] }, one] })).toBe('(code:"ok" OR level:("warn" OR "error")) AND code:"ok"');
  expect(cql({ all: [] })).toBe("*");
});

it.each([
  ['a" OR code:"b', 'code:"a\\" OR code:\\"b"'],
  ["a\\", 'code:"a\\\\"'],
  ['a\\" OR code:"b', 'code:"a\\\\\\" OR code:\\"b"'],
  ["a*", 'code:"a\\*"'],
  ["* | select count(*) as total", 'code:"\\*   select count(\\*) as total"'],
])("lets %j be a text and nothing else", (text, expected) => expect(value(text)).toBe(expected));
