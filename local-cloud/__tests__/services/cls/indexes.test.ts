import { clsForEachTest } from "./cls-calls";
import * as cls from "./fixtures";

const { world, call, newLogset, newTopic } = clsForEachTest();

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
    world().clock.advance(60_000);
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
