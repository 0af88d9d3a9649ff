import type { ApiCall } from "../../helpers/api-client";
import { clsForEachTest, TAGS } from "./cls-calls";
import * as cls from "./fixtures";

const { world, call, newLogset, newTopic, describeLogsets, logsetNames } = clsForEachTest();

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
    expect(world().local.cloud.cls.logsets.size).toBe(0);
  });
});
