import { clsForEachTest, TAGS } from "./cls-calls";

const { newLogset, newTopic, describeLogsets, describeTopics, logsetNames } = clsForEachTest();
const filter = (Key: string, ...Values: string[]) => ({ Filters: [{ Key, Values }] });
const topicNames = async (parameters: object, region?: string) => {
  const { response } = await describeTopics(parameters, region);
  return (response["Topics"] as { TopicName: string }[]).map(({ TopicName }) => TopicName);
};

describe("a list", () => {
  it("of logsets is filtered and paged, in one region", async () => {
    for (let index = 0; index < 22; index += 1) await newLogset(`logs${index}`, index === 3 ? { Tags: TAGS } : {});
    expect(await logsetNames({})).toHaveLength(20);
    expect(await logsetNames({ Offset: 20 })).toEqual(["logs20", "logs21"]);
    expect(await logsetNames({ Offset: 1, Limit: 2 })).toEqual(["logs1", "logs2"]);
    expect(await logsetNames({ Limit: 100 })).toHaveLength(22);
    expect((await describeLogsets({ Limit: 1 })).response["TotalCount"]).toBe(22);
    expect(await logsetNames(filter("logsetName", "logs1", "logs2", "logs"))).toEqual(["logs1", "logs2"]);
    expect(await logsetNames(filter("tagKey", "stage"))).toEqual(["logs3"]);
    expect(await logsetNames(filter("tag:stage", "dev"))).toEqual(["logs3"]);
    expect(await logsetNames(filter("tag:stage", "prod"))).toEqual([]);
    expect(await logsetNames({}, "ap-jakarta")).toEqual([]);
  });

  it("of topics is filtered by each of its filters, all of which must match", async () => {
    const [first, second] = [await newLogset("api-logs"), await newLogset("web-logs")];
    const topic = await newTopic(first, { TopicName: "api-tokens", Tags: TAGS });
    await newTopic(first, { TopicName: "api", StorageType: "cold" });
    await newTopic(second, { TopicName: "api" });
    expect(await topicNames({})).toEqual(["api-tokens", "api", "api"]);
    expect(await topicNames(filter("topicId", topic))).toEqual(["api-tokens"]);
    expect(await topicNames(filter("logsetId", first))).toEqual(["api-tokens", "api"]);
    expect(await topicNames(filter("storageType", "cold"))).toEqual(["api"]);
    expect(await topicNames(filter("tag:stage", "dev"))).toEqual(["api-tokens"]);
    expect(await topicNames(filter("topicName", "api"))).toHaveLength(3);
    expect(await topicNames({ ...filter("topicName", "api"), PreciseSearch: 1 })).toHaveLength(2);
    expect(await topicNames({ ...filter("topicName", "ap"), PreciseSearch: 2 })).toHaveLength(3);
    expect(await topicNames(filter("logsetName", "web"))).toEqual(["api"]);
    expect(await topicNames({ ...filter("logsetName", "web"), PreciseSearch: 2 })).toEqual([]);
    expect(await topicNames({ ...filter("logsetName", "web"), PreciseSearch: 3 })).toEqual([]);
    const both = [
      { Key: "logsetId", Values: [first, second] },
      { Key: "topicName", Values: ["tokens"] },
    ];
    expect(await topicNames({ Filters: both })).toEqual(["api-tokens"]);
    expect(await topicNames({ BizType: 1 })).toEqual([]);
    expect(await topicNames({}, "ap-jakarta")).toEqual([]);
    expect((await describeTopics({ Limit: 1, Offset: 1 })).response).toMatchObject({
      TotalCount: 3,
      Topics: [{ TopicName: "api" }],
    });
  });

  it.each<[string, object]>([
    ["an unknown filter", filter("name", "x")],
    ["a filter that every object has", filter("toString", "x")],
    ["eleven filters", { Filters: Array(11).fill({ Key: "tagKey", Values: ["x"] }) }],
    ["a page of more than 100", { Limit: 101 }],
    ["a negative offset", { Offset: -1 }],
  ])("refuses %s", async (_what, parameters) => {
    for (const describe of [describeLogsets, describeTopics]) {
      expect(await describe(parameters)).toMatchObject({ code: "InvalidParameterValue" });
    }
  });

  it("takes 5 values in a filter of logsets, and 100 in one of topics", async () => {
    const values = (length: number) => filter("tagKey", ...Array<string>(length).fill("x"));
    expect(await describeLogsets(values(6))).toMatchObject({ code: "InvalidParameterValue" });
    expect(await describeLogsets(values(5))).toMatchObject({ code: undefined });
    expect(await describeTopics(values(101))).toMatchObject({ code: "InvalidParameterValue" });
    expect(await describeTopics(values(100))).toMatchObject({ code: undefined });
  });
});
