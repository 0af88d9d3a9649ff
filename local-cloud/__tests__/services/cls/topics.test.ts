import type { ApiCall } from "../../helpers/api-client";
import { clsForEachTest, TAGS } from "./cls-calls";
import * as cls from "./fixtures";

const { world, call, newLogset, newTopic } = clsForEachTest();

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
    world().local.cloud.cls.deliver(id, "line");
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
