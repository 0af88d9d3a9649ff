import { ManualClock } from "../../../../__tests__/helpers/manual-clock";
import { type LocalCloud, startLocalCloud } from "../../..";
import { type ApiCall, callApi } from "../../helpers/api-client";
import * as cls from "./fixtures";

const START = Date.UTC(2025, 0, 14, 8);
const TAGS = [{ Key: "stage", Value: "dev" }];

let local: LocalCloud;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock(START);
  local = await startLocalCloud({ clock });
});
afterEach(() => local.close());

const call = (request: ApiCall) => callApi(local, request);
const newLogset = async (name = "logs", more: object = {}) =>
  String((await call(cls.createLogset(name, more))).response["LogsetId"]);
const newTopic = async (logsetId: string, more: object = {}) =>
  String((await call(cls.createTopic(logsetId, more))).response["TopicId"]);
const describeLogsets = async (parameters: object, region = "ap-singapore") =>
  call({ service: "cls", action: "DescribeLogsets", parameters, region });
const describeTopics = async (parameters: object, region = "ap-singapore") =>
  call({ service: "cls", action: "DescribeTopics", parameters, region });
const filter = (Key: string, ...Values: string[]) => ({ Filters: [{ Key, Values }] });
const logsetNames = async (parameters: object, region?: string) => {
  const { response } = await describeLogsets(parameters, region);
  return (response["Logsets"] as { LogsetName: string }[]).map(({ LogsetName }) => LogsetName);
};
const topicNames = async (parameters: object, region?: string) => {
  const { response } = await describeTopics(parameters, region);
  return (response["Topics"] as { TopicName: string }[]).map(({ TopicName }) => TopicName);
};

describe("a logset", () => {
  it("is described with its topics counted", async () => {
    const id = await newLogset("logs", { Tags: TAGS });
    await newTopic(id);
    expect((await call(cls.describeLogsets(id))).response).toEqual({
      TotalCount: 1,
      Logsets: [
        {
          LogsetId: id,
          LogsetName: "logs",
          CreateTime: "2025-01-14 08:00:00",
          AssumerUin: 0,
          AssumerName: "",
          Tags: TAGS,
          TopicCount: 1,
          RoleName: "",
          MetricTopicCount: 0,
        },
      ],
      RequestId: expect.any(String),
    });
  });

  it("is renamed, also to the name it has", async () => {
    const id = await newLogset();
    for (const name of ["logs", "other"]) {
      expect(await call(cls.modifyLogset(id, name))).toMatchObject({ code: undefined });
    }
    expect(await logsetNames({})).toEqual(["other"]);
  });

  it("cannot have the name of another in its region", async () => {
    const [, second] = [await newLogset("a"), await newLogset("b")];
    const conflict = { code: "InvalidParameter.LogsetConflict" };
    expect(await call(cls.createLogset("a"))).toMatchObject(conflict);
    expect(await call(cls.modifyLogset(second, "a"))).toMatchObject(conflict);
    expect(await logsetNames({})).toEqual(["a", "b"]);
    expect(await call({ ...cls.createLogset("a"), region: "ap-jakarta" })).toMatchObject({ code: undefined });
  });

  it("is deleted only once it has no topics", async () => {
    const id = await newLogset();
    const topic = await newTopic(id);
    expect(await call(cls.deleteLogset(id))).toMatchObject({ code: "FailedOperation.LogsetNotEmpty" });
    await call(cls.deleteTopic(topic));
    expect(await call(cls.deleteLogset(id))).toMatchObject({ code: undefined });
    expect((await describeLogsets({})).response).toMatchObject({ TotalCount: 0, Logsets: [] });
  });

  it.each<[string, (id: string) => ApiCall]>([
    ["ModifyLogset", (id) => cls.modifyLogset(id, "x")],
    ["DeleteLogset", (id) => cls.deleteLogset(id)],
    ["CreateTopic", (id) => cls.createTopic(id)],
  ])("that does not exist in the region is answered with ResourceNotFound.LogsetNotExist by %s", async (_, request) => {
    const id = await newLogset();
    const absent = { code: "ResourceNotFound.LogsetNotExist" };
    expect(await call(request("absent"))).toMatchObject(absent);
    expect(await call({ ...request(id), region: "ap-jakarta" })).toMatchObject(absent);
  });

  it.each<[string, object, string]>([
    ["no name", { LogsetName: undefined }, "MissingParameter"],
    ["an empty name", { LogsetName: "" }, "InvalidParameter"],
    ["a name with a |", { LogsetName: "a|b" }, "InvalidParameter"],
    ["a name of 256 characters", { LogsetName: "x".repeat(256) }, "InvalidParameter"],
  ])("is refused with %s", async (_what, more, code) => {
    expect(await call(cls.createLogset("logs", more))).toMatchObject({ code });
    expect(local.cloud.cls.logsets.size).toBe(0);
  });
});

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

describe("a topic", () => {
  const info = async (id: string) => ((await call(cls.describeTopics(id))).response["Topics"] as object[])[0];

  it("is described with the vendor's defaults for what was not given", async () => {
    const logset = await newLogset();
    const id = await newTopic(logset, { Period: undefined, Describes: undefined, Tags: TAGS });
    expect(await info(id)).toEqual({
      LogsetId: logset,
      TopicId: id,
      TopicName: "tokens",
      PartitionCount: 1,
      Index: false,
      AssumerUin: 0,
      AssumerName: "",
      SubAssumerName: "",
      RoleName: "",
      CreateTime: "2025-01-14 08:00:00",
      Status: true,
      Tags: TAGS,
      AutoSplit: true,
      MaxSplitPartitions: 50,
      StorageType: "hot",
      Period: 30,
      HotPeriod: 0,
      Describes: "",
      BizType: 0,
      IsWebTracking: false,
      KeyId: "",
    });
  });

  it("keeps what was given", async () => {
    const given = {
      TopicName: "t",
      Describes: "text",
      Period: 3_640,
      HotPeriod: 7,
      PartitionCount: 2,
      AutoSplit: false,
      MaxSplitPartitions: 10,
      StorageType: "hot",
    };
    expect(await info(await newTopic(await newLogset(), given))).toMatchObject(given);
  });

  it.each<[object]>([
    [{ TopicName: "renamed" }],
    [{ TopicName: "tokens" }],
    [{ Describes: "text" }],
    [{ Period: 7 }],
    [{ HotPeriod: 10 }],
    [{ PartitionCount: 2 }],
    [{ AutoSplit: false }],
    [{ MaxSplitPartitions: 5 }],
  ])("is changed by %j, and in nothing else", async (change) => {
    const id = await newTopic(await newLogset());
    const before = await info(id);
    expect(await call(cls.modifyTopic(id, change))).toMatchObject({ code: undefined });
    expect(await info(id)).toEqual({ ...before, ...change });
  });

  it("cannot have the name of another in its logset", async () => {
    const logset = await newLogset();
    const [, second] = [await newTopic(logset), await newTopic(logset, { TopicName: "b" })];
    const conflict = { code: "InvalidParameter.TopicConflict" };
    expect(await call(cls.createTopic(logset))).toMatchObject(conflict);
    expect(await call(cls.modifyTopic(second, { TopicName: "tokens" }))).toMatchObject(conflict);
    expect(await call(cls.createTopic(await newLogset("other")))).toMatchObject({ code: undefined });
  });

  it.each<[string, object, string]>([
    ["an empty name", { TopicName: "" }, "InvalidParameter"],
    ["a name with a |", { TopicName: "a|b" }, "InvalidParameter"],
    ["a reserved name", { TopicName: "cls_service_log" }, "InvalidParameter"],
    ["eleven partitions", { PartitionCount: 11 }, "InvalidParameter"],
    ["fewer partitions after a split than before", { PartitionCount: 5, MaxSplitPartitions: 4 }, "InvalidParameter"],
    ["no retention", { Period: 0 }, "FailedOperation.InvalidPeriod"],
    ["a retention of 3601 days", { Period: 3_601 }, "FailedOperation.InvalidPeriod"],
    ["a hot period below 7 days", { HotPeriod: 6 }, "FailedOperation.InvalidPeriod"],
    ["a hot period as long as the retention", { HotPeriod: 30 }, "FailedOperation.InvalidPeriod"],
    ["free access", { IsWebTracking: true }, "InvalidParameterValue"],
    ["an unknown parameter", { Extends: {} }, "UnknownParameter"],
  ])("is neither created nor changed with %s", async (_what, more, code) => {
    const logset = await newLogset();
    expect(await call(cls.createTopic(logset, more))).toMatchObject({ code });
    const id = await newTopic(logset);
    const before = await info(id);
    expect(await call(cls.modifyTopic(id, more))).toMatchObject({ code });
    expect(await info(id)).toEqual(before);
  });

  it("in infrequent storage needs a retention of 7 days", async () => {
    const logset = await newLogset();
    expect(await call(cls.createTopic(logset, { StorageType: "cold", Period: 6 }))).toMatchObject({
      code: "FailedOperation.InvalidPeriod",
    });
    expect(await call(cls.createTopic(logset, { StorageType: "cold", Period: 7 }))).toMatchObject({ code: undefined });
  });

  it("is deleted with its index and its lines", async () => {
    const id = await newTopic(await newLogset());
    await call(cls.createIndex(id));
    local.cloud.cls.deliver(id, "line");
    expect(await call(cls.deleteTopic(id))).toMatchObject({ code: undefined });
    expect((await call(cls.describeTopics(id))).response).toMatchObject({ TotalCount: 0, Topics: [] });
    expect(await call(cls.describeIndex(id))).toMatchObject({ code: "ResourceNotFound.TopicNotExist" });
  });

  it.each<[string, (id: string) => ApiCall]>([
    ["ModifyTopic", (id) => cls.modifyTopic(id, { Period: 7 })],
    ["DeleteTopic", (id) => cls.deleteTopic(id)],
    ["CreateIndex", (id) => cls.createIndex(id)],
    ["DescribeIndex", (id) => cls.describeIndex(id)],
    ["ModifyIndex", (id) => cls.modifyIndex(id, { Status: false })],
    ["DeleteIndex", (id) => cls.deleteIndex(id)],
  ])("that does not exist in the region is answered with ResourceNotFound.TopicNotExist by %s", async (_, request) => {
    const id = await newTopic(await newLogset());
    const absent = { code: "ResourceNotFound.TopicNotExist" };
    expect(await call(request("absent"))).toMatchObject(absent);
    expect(await call({ ...request(id), region: "ap-jakarta" })).toMatchObject(absent);
  });
});

describe("an index", () => {
  const newIndex = async (more: object = {}) => {
    const id = await newTopic(await newLogset());
    return { id, created: await call(cls.createIndex(id, more)) };
  };
  const described = async (id: string) => {
    const { RequestId: _, ...index } = (await call(cls.describeIndex(id))).response;
    return index;
  };

  it("is described with its rule as it was given, and the topic says that it is indexed", async () => {
    const { id } = await newIndex();
    expect(await described(id)).toEqual({
      TopicId: id,
      Status: true,
      Rule: cls.RULE,
      ModifyTime: "2025-01-14 08:00:00",
      IncludeInternalFields: false,
      MetadataFlag: 0,
      CoverageField: "",
    });
    expect((await call(cls.describeTopics(id))).response).toMatchObject({ Topics: [{ Index: true }] });
  });

  it("is not made without a rule, and changed without one", async () => {
    const { id } = await newIndex();
    expect(await call(cls.modifyIndex(id, { Status: false }))).toMatchObject({ code: undefined });
    const other = await newTopic(await newLogset("other"));
    expect(await call(cls.createIndex(other, { Rule: undefined }))).toMatchObject({ code: "MissingParameter" });
  });

  it("keeps every other part of a rule, and answers none that was not given", async () => {
    const KeyValues = [
      {
        Key: "request",
        Value: { Type: "json", SqlFlag: true, ChildNode: [{ Key: "id", Value: { Type: "text" } }] },
      },
    ];
    const Rule = { Tag: { CaseSensitive: true, KeyValues }, DynamicIndex: { Status: true } };
    const { id } = await newIndex({ Rule, Status: undefined, IncludeInternalFields: true, MetadataFlag: 2 });
    expect(await described(id)).toMatchObject({ Status: true, IncludeInternalFields: true, MetadataFlag: 2 });
    expect((await described(id))["Rule"]).toEqual(Rule);
  });

  it("is changed in what is given, its rule as a whole", async () => {
    const { id } = await newIndex();
    const before = await described(id);
    clock.advance(60_000);
    await call(cls.modifyIndex(id, { Status: false, IncludeInternalFields: true, MetadataFlag: 1 }));
    const changed = { Status: false, IncludeInternalFields: true, MetadataFlag: 1, ModifyTime: "2025-01-14 08:01:00" };
    expect(await described(id)).toEqual({ ...before, ...changed });
    expect((await call(cls.describeTopics(id))).response).toMatchObject({ Topics: [{ Index: false }] });
    const Rule = { FullText: { ...cls.RULE.FullText, CaseSensitive: true } };
    await call(cls.modifyIndex(id, { Rule }));
    expect(await described(id)).toEqual({ ...before, ...changed, Rule });
  });

  it("is one for each topic", async () => {
    const { id } = await newIndex();
    expect(await call(cls.createIndex(id))).toMatchObject({ code: "InvalidParameter.IndexConflict" });
  });

  it("is deleted, and can be created anew", async () => {
    const { id } = await newIndex();
    expect(await call(cls.deleteIndex(id))).toMatchObject({ code: undefined });
    for (const request of [cls.describeIndex(id), cls.modifyIndex(id, {}), cls.deleteIndex(id)]) {
      expect(await call(request)).toMatchObject({ code: "ResourceNotFound.IndexNotExist" });
    }
    expect(await call(cls.createIndex(id))).toMatchObject({ code: undefined });
  });

  const value = (Key: string, more: object = {}) => ({ Key, Value: { Type: "text", ...more } });
  it.each<[string, readonly object[], string]>([
    ["a field that begins with an underscore", [value("_a")], "InvalidParameter"],
    ["a field with a space", [value("a b")], "InvalidParameter"],
    ["a field twice", [value("a"), value("a")], "InvalidParameter"],
    ["a field and a part of it", [value("a"), value("a.b")], "InvalidParameter"],
    ["a number with a tokenizer", [value("a", { Type: "long", Tokenizer: " " })], "InvalidParameter"],
    ["a number with Chinese", [value("a", { Type: "double", ContainZH: true })], "InvalidParameter"],
    ["a text with child nodes", [value("a", { ChildNode: [value("b")] })], "InvalidParameter"],
    ["a child node twice", [value("a", { Type: "json", ChildNode: [value("b"), value("b")] })], "InvalidParameter"],
    ["an unknown type", [value("a", { Type: "date" })], "InvalidParameterValue"],
    ["301 fields", Array.from({ length: 301 }, (_, index) => value(`f${index}`)), "LimitExceeded.IndexKeyOverLimit"],
  ])("is neither created nor changed with %s", async (_what, KeyValues, code) => {
    const Rule = { KeyValue: { CaseSensitive: false, KeyValues } };
    const { id, created } = await newIndex({ Rule });
    expect(created).toMatchObject({ code });
    expect(await call(cls.describeIndex(id))).toMatchObject({ code: "ResourceNotFound.IndexNotExist" });
    await call(cls.createIndex(id));
    expect(await call(cls.modifyIndex(id, { Rule }))).toMatchObject({ code });
    expect((await described(id))["Rule"]).toEqual(cls.RULE);
  });
});
