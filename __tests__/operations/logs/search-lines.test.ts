import { type Clock, systemClock } from "../../../lib/clock";
import { MINUTE_MS, SECOND_MS } from "../../../lib/durations";
import { type LocalCloud, startLocalCloud, type Topic } from "../../../local-cloud";
import { localVariables } from "../../../operations/local/local-deployment";
import { followLines, LATE_MS, newestLines, POLL_MS } from "../../../operations/logs/search-lines";
import type { LogInfo } from "../../../sdk/cls";
import type { LogCondition } from "../../../sdk/cql";
import { scriptClient } from "../../../sdk/script-client";

const REGION = "ap-singapore";
const TOKENIZER = "@&?|#()='\",;:<>[]{} \n\t\r";
const ANY: LogCondition = { all: [] };

let local: LocalCloud;
let topic: Topic;
let interrupted: AbortController;

beforeEach(async () => {
  local = await startLocalCloud();
  interrupted = new AbortController();
  const { cls } = local.cloud;
  const { logsetId } = cls.createLogset({ region: REGION, name: "logs", tags: {} });
  topic = cls.createTopic({ logsetId, name: "lines", tags: {} });
  const KeyValues = [{ Key: "SCF_Message", Value: { Type: "text", Tokenizer: TOKENIZER } } as const];
  cls.createIndex(topic, { rule: { KeyValue: { CaseSensitive: false, KeyValues } } });
});
afterEach(() => local.close());

const line = (text: string): void => local.cloud.cls.deliver(topic.topicId, text);

/** A line that CLS learns of now, and that was written so long ago. */
function lateLine(text: string, agoMs: number): void {
  line(text);
  const record = topic.records.pop();
  if (!record) throw new Error("There is no line.");
  const at = record.at - agoMs;
  const position = topic.records.findIndex((other) => other.at > at);
  topic.records.splice(position < 0 ? topic.records.length : position, 0, { ...record, at });
}

/** What happens between two searches, one step after the other; after the last the user presses Ctrl-C. */
class SteppingClock implements Clock {
  private aheadMs: number;
  readonly waits: number[] = [];

  constructor(
    private readonly steps: (() => void)[],
    aheadMs = 0,
  ) {
    this.aheadMs = aheadMs;
  }

  now(): number {
    return systemClock.now() + this.aheadMs;
  }

  monotonic(): number {
    return systemClock.monotonic();
  }

  sleep(ms: number): Promise<void> {
    this.waits.push(ms);
    this.aheadMs += Math.round(ms);
    if (ms !== POLL_MS) return Promise.resolve();
    const step = this.steps.shift();
    if (step) step();
    else interrupted.abort();
    return Promise.resolve();
  }
}

function searchWith(clock: Clock, condition: LogCondition = ANY) {
  const variables = localVariables(local);
  const client = scriptClient(REGION, variables);
  return { client, topicId: topic.topicId, condition, clock, signal: interrupted.signal };
}

const textIn = ({ LogJson }: LogInfo): string => JSON.parse(LogJson ?? "").SCF_Message;

async function follow(steps: (() => void)[], options: { aheadMs?: number; limit?: number; agoMs?: number } = {}) {
  const { aheadMs = 0, limit = 100, agoMs = 15 * MINUTE_MS } = options;
  const clock = new SteppingClock(steps, aheadMs);
  const shown: string[] = [];
  for await (const lines of followLines(searchWith(clock), clock.now() - agoMs, limit))
    shown.push(...lines.map(textIn));
  return { shown, clock };
}

const searches = (): number => local.audit.entries.filter(({ action }) => action === "SearchLog").length;

describe("lines that are followed", () => {
  it("are each shown once, in the order in which they come, and searched for once every three seconds", async () => {
    line("a");
    line("b");
    const { shown, clock } = await follow([() => line("c"), () => {}, () => [line("d"), line("e")], () => {}]);
    expect(shown).toEqual(["a", "b", "c", "d", "e"]);
    expect(clock.waits).toEqual([POLL_MS, POLL_MS, POLL_MS, POLL_MS, POLL_MS]);
    expect(searches()).toBe(5);
  });

  it("begin with the newest that the limit allows, and what it left out does not come back", async () => {
    for (const text of ["a", "b", "c"]) {
      lateLine(text, 10 * SECOND_MS - "abc".indexOf(text));
    }
    expect((await follow([() => line("d"), () => {}], { limit: 2 })).shown).toEqual(["b", "c", "d"]);
  });

  it("are shown when they become searchable after newer ones", async () => {
    line("now");
    const { shown } = await follow([
      () => lateLine("late", LATE_MS - 5 * SECOND_MS),
      () => line("next"),
      () => lateLine("later", LATE_MS - 5 * SECOND_MS),
    ]);
    expect(shown).toEqual(["now", "late", "next", "later"]);
  });

  it("do not repeat after a silence that is longer than the time that is searched again", async () => {
    line("a");
    const silence = Array.from({ length: 2 + LATE_MS / POLL_MS }, () => () => {});
    expect((await follow([...silence, () => line("b"), () => {}])).shown).toEqual(["a", "b"]);
  });

  it("are all shown, and once, when they are more than one search gives", async () => {
    const many = Array.from({ length: 11_500 }, (_, index) => `n${index}`);
    const { shown } = await follow([() => many.forEach(line), () => line("end")]);
    expect(shown.length).toBe(many.length + 1);
    expect(new Set(shown)).toEqual(new Set([...many, "end"]));
  });

  it.each([-4, 4])("are not lost to a clock that is %i minutes from Tencent Cloud's", async (minutes) => {
    line("a");
    const steps = [() => line("b"), () => lateLine("c", LATE_MS / 2), () => line("d")];
    const { shown } = await follow(steps, { aheadMs: minutes * MINUTE_MS });
    expect(shown).toEqual(["a", "b", "c", "d"]);
  });

  it("survive an outage of CLS, and go on where they were", async () => {
    line("a");
    const outage = () => {
      line("b");
      local.faults.add({ action: "SearchLog", kind: "error", code: "RequestLimitExceeded", times: 2 });
      local.faults.add({ action: "SearchLog", kind: "reset", times: 1 });
    };
    expect((await follow([outage, () => line("c")])).shown).toEqual(["a", "b", "c"]);
  });

  it("end with the refusal when CLS refuses", async () => {
    const refuse = () =>
      local.faults.add({ action: "SearchLog", kind: "error", code: "UnauthorizedOperation", times: 1 });
    await expect(follow([refuse])).rejects.toThrow("UnauthorizedOperation");
  });

  it("end without an error when a search is interrupted, and wait for no answer", async () => {
    let answer = (): void => {};
    const onHit = (): Promise<void> => {
      interrupted.abort();
      return new Promise((resolve) => {
        answer = resolve;
      });
    };
    local.faults.add({ action: "SearchLog", kind: "reset", skip: 1, times: 1, onHit });
    line("a");
    expect((await follow([() => {}])).shown).toEqual(["a"]);
    answer();
  });
});

describe("the newest lines", () => {
  const newest = async (limit: number, condition: LogCondition = ANY, window = { from: 0 }) => {
    const { lines, more } = await newestLines(searchWith(systemClock, condition), window, limit);
    return { shown: lines.map(textIn), more };
  };

  it("come oldest first, up to the limit, and it is said whether there are more", async () => {
    for (const text of ["a", "b", "c"]) line(text);
    expect(await newest(2)).toEqual({ shown: ["b", "c"], more: true });
    expect(await newest(3)).toEqual({ shown: ["a", "b", "c"], more: false });
    expect(await newest(100)).toEqual({ shown: ["a", "b", "c"], more: false });
  });

  it("are taken page by page", async () => {
    for (let index = 0; index < 2_500; index += 1) line(`n${index}`);
    const { shown, more } = await newest(2_100);
    expect([shown.length, shown[0], shown.at(-1), more]).toEqual([2_100, "n400", "n2499", true]);
    expect(searches()).toBe(3);
    expect(await newest(10_000)).toMatchObject({ more: false });
  });

  it.each([
    ['say "so"', "say so"],
    ["back\\slash", "back"],
    ["star * of", "star"],
    ["a | select count(*) as total", "a"],
    ['x" OR SCF_Message:"star', "star"],
  ])("with the text %j are those with the text, and no others", async (text, other) => {
    line("star");
    line(other);
    line(`before ${text} after`);
    expect((await newest(10, { field: "SCF_Message", in: [text] })).shown).toContain(`before ${text} after`);
    expect((await newest(10, { field: "SCF_Message", in: [text] })).shown).not.toContain("star");
  });
});
