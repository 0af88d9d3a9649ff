import { addRecords, TOPIC_MAX_BYTES, TOPIC_MAX_RECORDS } from "../../../services/cls/state/topic-records";
import { clsForEachTest } from "./cls-calls";
import * as cls from "./fixtures";
import { encodeLogs, START } from "./log-bodies";

const { world, call, newLogset, newTopic } = clsForEachTest();
let topicId: string;
beforeEach(async () => {
  topicId = await newTopic(await newLogset());
  await call(cls.createIndex(topicId));
});

/** Uploads one package, a line for each of the times after START. Milliseconds. */
const upload = (contextFlow: string, times: readonly number[], more: object = {}) =>
  call(
    cls.uploadLog(
      topicId,
      encodeLogs({
        logs: times.map((time) => ({ time: START + time, contents: { status: String(time) } })),
        contextFlow,
        ...more,
      }),
    ),
  );

describe("DescribeLogHistogram", () => {
  beforeEach(() => upload("A-1", [0, 500, 1_000, 2_500]));
  const histogram = async (from: number, to: number, more: object = {}) => {
    const answer = await call(cls.describeLogHistogram(topicId, START + from, START + to, more));
    if (answer.code !== undefined) return answer.code;
    const { Interval, TotalCount, HistogramInfos } = answer.response;
    const counts = (HistogramInfos as { BTime: number; Count: number }[]).map((one) => [one.BTime - START, one.Count]);
    return { Interval, TotalCount, counts };
  };

  it("counts the lines that match in each period, from the one of From to the one of To", async () => {
    expect(await histogram(0, 3_999, { Interval: 1_000 })).toEqual({
      Interval: 1_000,
      TotalCount: 4,
      counts: [
        [0, 2],
        [1_000, 1],
        [2_000, 1],
        [3_000, 0],
      ],
    });
    expect(await histogram(600, 2_400, { Interval: 1_000, Query: "status:>=1000" })).toMatchObject({ TotalCount: 1 });
  });

  it("chooses an interval of whole seconds that makes 200 periods at most", async () => {
    expect(await histogram(0, 10_000)).toMatchObject({ Interval: 1_000, TotalCount: 4 });
    expect(await histogram(0, 1_000_000)).toMatchObject({ Interval: 5_000, TotalCount: 4 });
  });

  it("refuses more than 200 periods, and a time that ends before it begins", async () => {
    expect(await histogram(0, 200_000, { Interval: 1_000 })).toMatchObject({ TotalCount: 4 });
    expect(await histogram(0, 200_001, { Interval: 1_000 })).toBe("InvalidParameter");
    expect(await histogram(2, 1)).toBe("InvalidParameter");
    expect(await histogram(0, 1, { Query: "colour:red" })).toBe("FailedOperation.QueryError");
  });
});

describe("DescribeLogContext", () => {
  const context = async (PkgId: string, PkgLogId: number, more: object = {}) => {
    const { code, response } = await call(cls.describeLogContext(topicId, PkgId, PkgLogId, more));
    if (code !== undefined) return code;
    const lines = response["LogContextInfos"] as { Content: string }[];
    return [lines.map(({ Content }) => Number(JSON.parse(Content).status)), response["PrevOver"], response["NextOver"]];
  };

  beforeEach(async () => {
    await upload("A-1", [0, 10, 20], { filename: "a.log" });
    await upload("A-2", [30, 40], { filename: "a.log" });
    await upload("B-1", [15, 35], { filename: "a.log" });
    await upload("A-3", [16], { filename: "b.log" });
  });

  it("gives the lines around one, of the same context and file, and says whether there are more", async () => {
    expect(await context("A-1", 65_538)).toEqual([[0, 10, 20, 30, 40], true, true]);
    expect(await context("A-1", 65_538, { PrevLogs: 1, NextLogs: 1 })).toEqual([[10, 20, 30], false, false]);
    expect(await context("A-2", 65_537, { PrevLogs: 0 })).toEqual([[40], false, true]);
  });

  it("gives the lines around one of SCF", async () => {
    const { cls: state } = world().local.cloud;
    for (const status of [1, 2, 3]) state.deliver(topicId, JSON.stringify({ status }));
    const { response } = await call(cls.searchLog(topicId, "status:2"));
    const [found] = response["Results"] as { PkgId: string }[];
    expect(await context(String(found?.PkgId), 65_536, { PrevLogs: 1 })).toEqual([[1, 2, 3], true, true]);
  });

  it("is refused for a line that is not there, and for a time in another form", async () => {
    expect(await context("A-1", 65_539)).toBe("FailedOperation.InvalidContext");
    expect(await context("A-1", 65_536, { BTime: "2025-01-14" })).toBe("InvalidParameterValue");
  });
});

describe("a topic", () => {
  it("keeps its last 100,000 lines, and names no two alike", () => {
    const { cls: state } = world().local.cloud;
    const topic = state.topic("ap-singapore", topicId);
    for (let count = 0; count <= TOPIC_MAX_RECORDS; count += 1) state.deliver(topicId, String(count));
    expect(topic.records).toHaveLength(TOPIC_MAX_RECORDS * 0.9);
    expect(topic.lines.at(-1)).toBe(String(TOPIC_MAX_RECORDS));
    expect(topic.bytes).toBe(topic.lines.join("").length);
    expect(new Set(topic.records.map(({ packageId }) => packageId)).size).toBe(topic.records.length);
  });

  it("keeps 32 MB of text, the last", () => {
    const topic = world().local.cloud.cls.topic("ap-singapore", topicId);
    const line = {
      packageId: "A-1",
      source: "",
      fileName: "",
      hostName: "",
      text: "x".repeat(1024 * 1024),
      fields: {},
    };
    for (let at = 0; at < 40; at += 1) addRecords(topic, [{ ...line, at, logId: at }]);
    expect(topic.bytes).toBeLessThanOrEqual(TOPIC_MAX_BYTES);
    expect(topic.records.at(-1)).toMatchObject({ at: 39 });
  });
});
