import { ManualClock } from "../../../../__tests__/helpers/manual-clock";
import { Ids } from "../../../core/ids";
import { parseStatement } from "../../../services/cls/language/statement";
import { search } from "../../../services/cls/runtime/search";
import { ClsState } from "../../../services/cls/state/cls-state";
import type { Topic } from "../../../services/cls/state/cls-topic";

const START = Date.UTC(2025, 0, 14);
const field = (Key: string, Type: "text" | "long" | "double", more: object = {}) => ({
  Key,
  Value: { Type, SqlFlag: true, Tokenizer: Type === "text" ? ' ,"' : "", ...more },
});

/** A topic with one line a second, from START on. */
function topicWith(lines: readonly (object | string)[]): Topic {
  const clock = new ManualClock(START);
  const cls = new ClsState(new Ids(), clock);
  const { logsetId } = cls.createLogset({ region: "ap-singapore", name: "logs", tags: {} });
  const topic = cls.createTopic({ logsetId, name: "lines", tags: {} });
  const KeyValues = [
    field("state", "text"),
    field("message", "text"),
    field("status", "long"),
    field("ms", "double"),
    field("plain", "long", { SqlFlag: false }),
  ];
  cls.createIndex(topic, { rule: { KeyValue: { CaseSensitive: false, KeyValues } } });
  for (const line of lines) {
    cls.deliver(topic.topicId, typeof line === "string" ? line : JSON.stringify(line));
    clock.advance(1_000);
  }
  return topic;
}

const LINES = [
  { state: "pass", message: "smoke run", status: 200, ms: 10 },
  { state: "fail", message: "a smoke run, failed", status: 500, ms: 30.5 },
  { state: "Degraded", message: "run smoke", status: 503 },
  "not JSON",
  "{broken",
];
const texts = (statement: string, lines: readonly (object | string)[] = LINES) =>
  search(topicWith(lines), parseStatement(statement), START, START + 60_000).records.map(({ text }) =>
    lines.findIndex((line) => line === text || JSON.stringify(line) === text),
  );
const row = (statement: string, lines: readonly (object | string)[] = LINES) =>
  search(topicWith(lines), parseStatement(statement), START, START + 60_000).row;

describe("a search condition", () => {
  it.each([
    ["*", [0, 1, 2, 3, 4]],
    ["", [0, 1, 2, 3, 4]],
    ["state:pass", [0]],
    ['state:"pass"', [0]],
    ["state:degraded", [2]],
    ['state:(pass OR "degraded")', [0, 2]],
    ["message:smoke", [0, 1, 2]],
    ['message:"smoke run"', [0, 1]],
    ["message:smok", []],
    ["status:500", [1]],
    ["status:=500", [1]],
    ["status:>200", [1, 2]],
    ["status:>=200", [0, 1, 2]],
    ["status:<500", [0]],
    ["status:<=500", [0, 1]],
    ["ms:>30.4", [1]],
    ['message:"smoke run" AND status:>=500', [1]],
    ["state:pass and status:500", []],
    ["state:pass OR state:fail", [0, 1]],
    ["state:degraded or state:pass AND status:500", [2]],
    ["(state:degraded OR state:pass) AND status:200", [0]],
    ["((state:pass))", [0]],
    ['message:"a \\"smoke\\" run"', [1]],
    ["message:smoke\\ run", [0, 1]],
    ['message:("a smoke" OR "run) smoke")', [1]],
  ])("%s finds the lines %j", (condition, found) => expect(texts(condition)).toEqual(found));

  it.each([
    ["state:pass OR", '"OR"'],
    ["state:pass AND (state:fail", '""'],
    ["NOT state:pass", '"NOT"'],
    ["state:pass AND NOT state:fail", '"NOT"'],
    ["pass", '"pass"'],
    ["()", '")"'],
    ["state:pas*", "Wildcards as in state:pas*"],
    ['state:"pas*"', "Wildcards as in state:pas*"],
    ["state:'pass'", "\"state:'pass'\""],
    ['state:"pass | select 1"', "state:"],
    ["state:(pass AND fail)", "(pass AND fail)"],
    ['state:""', "The value of state is empty"],
  ])("%s is refused, and the part is named", (condition, named) => {
    expect(() => texts(condition)).toThrow(named);
  });

  it.each([
    ["colour:red", "no index of the field colour"],
    ["state:>1", "The field state is compared, but it is indexed as text"],
    ["status:pass", "The field status is searched for words, but it is indexed as a number"],
  ])("%s cannot run on this index", (condition, message) => expect(() => texts(condition)).toThrow(message));

  it("looks at the lines from the first to the last millisecond it is given, and at no others", () => {
    const topic = topicWith(LINES);
    const found = search(topic, parseStatement("*"), START + 1_000, START + 3_000).records;
    expect(found.map(({ at }) => at - START)).toEqual([1_000, 2_000, 3_000]);
  });

  it("needs an index that is on", () => {
    const topic = topicWith(LINES);
    topic.index = undefined;
    expect(() => search(topic, parseStatement("state:pass"), 0, START)).toThrow("has no index that is on");
  });
});

describe("an analysis", () => {
  it("counts what the search found", () => {
    expect(row("* | select count(*) as total")).toEqual({ total: 5 });
    expect(row("state:absent | SELECT COUNT(*) AS total")).toEqual({ total: 0 });
  });

  it("counts lines by a bound, without those that lack the field", () => {
    expect(row("* | select count_if(status >= 500) as errors, count(*) as total")).toEqual({ errors: 2, total: 5 });
  });

  it.each([
    [0.95, 19],
    [0.5, 10],
    [1, 20],
    [0, 1],
  ])("gives the percentile %p of 1 to 20 by nearest rank", (share, expected) => {
    const lines = Array.from({ length: 20 }, (_, index) => ({ ms: 20 - index }));
    expect(row(`* | select approx_percentile(ms, ${share}) as p`, lines)).toEqual({ p: expected });
  });

  it("has no percentile of nothing", () => {
    expect(row("state:absent | select approx_percentile(ms, 0.95) as p")).toEqual({ p: null });
  });

  it.each([
    ["* | select avg(ms) as mean", "avg(ms)"],
    ["* | select count(*)", "count(*)"],
    ["* | select state, count(*) as total group by state", "state"],
    ["* | select count(*) as total where status > 1", "where status > 1"],
    ["* | select count_if(status = 500) as errors", "count_if(status = 500)"],
    ["* | delete", "does not begin with select"],
  ])("%s is refused, and the part is named", (statement, named) => expect(() => row(statement)).toThrow(named));

  it("needs a number that the index lets be analysed", () => {
    expect(() => row("* | select approx_percentile(plain, 0.5) as p")).toThrow("The field plain is analysed");
    expect(() => row("* | select approx_percentile(state, 0.5) as p")).toThrow("The field state is analysed");
  });
});
