import { type LocalCloud, startLocalCloud } from "../../..";
import { type ApiCall, callApi } from "../../helpers/api-client";
import { createPolicy, createRole, getPolicy, getRole } from "../cam/fixtures";
import { createLogset, createTopic, describeLogsets, describeTopics } from "../cls/fixtures";
import { createFunction, getFunction } from "../scf/fixtures";
import { createSecret } from "../ssm/fixtures";
import { describeResourceTags, lockTag, modifyResourceTags } from "./fixtures";

const REGION = "ap-singapore";
const UIN = "100000000001";

let local: LocalCloud;
beforeEach(async () => {
  local = await startLocalCloud();
});
afterEach(() => local.close());

const call = (request: ApiCall) => callApi(local, request);
const id = async (request: ApiCall, field: string) => String((await call(request)).response[field]);
const INLINE = { Tags: [{ Key: "stage", Value: "dev" }] };

/** A kind of resource: how one is made with the tag stage=dev, and how the tag service is told about it. */
interface Kind {
  readonly service: string;
  readonly prefix: string;
  /** Regions that the name may hold. */
  readonly regions: readonly string[];
  readonly create: () => Promise<string>;
  /** Tags as the resource's own API shows them. */
  readonly own?: (id: string) => Promise<unknown>;
}

const KINDS: Readonly<Record<string, Kind>> = {
  "a role": {
    service: "cam",
    prefix: "role",
    regions: ["", REGION, "eu-frankfurt"],
    create: () => id(createRole(INLINE), "RoleId"),
    own: async (RoleId) => ((await call(getRole({ RoleId }))).response["RoleInfo"] as { Tags: unknown }).Tags,
  },
  "a policy": {
    service: "cam",
    prefix: "policy",
    regions: ["", REGION, "eu-frankfurt"],
    create: () => id(createPolicy(INLINE), "PolicyId"),
    own: async (policyId) => (await call(getPolicy(Number(policyId)))).response["Tags"],
  },
  "a logset": {
    service: "cls",
    prefix: "logset",
    regions: [REGION, ""],
    create: () => id(createLogset("logs", INLINE), "LogsetId"),
    own: async (logsetId) => (await call(describeLogsets(logsetId))).response["Logsets"],
  },
  "a topic": {
    service: "cls",
    prefix: "topic",
    regions: [REGION, ""],
    create: async () => id(createTopic(await id(createLogset("logs"), "LogsetId"), INLINE), "TopicId"),
    own: async (topicId) => (await call(describeTopics(topicId))).response["Topics"],
  },
  "a function": {
    service: "scf",
    prefix: "namespace",
    regions: [REGION, ""],
    create: async () => {
      await call(createFunction({ Namespace: "default", FunctionName: "tokens" }));
      return "default/function/tokens";
    },
    own: async () => (await call(getFunction())).response["Tags"],
  },
  "a secret": {
    service: "ssm",
    prefix: "secret",
    regions: [REGION, ""],
    create: async () => {
      const Tags = [{ TagKey: "stage", TagValue: "dev" }];
      return `creatorUin/${UIN}/${await id(createSecret("keys", { Tags }), "SecretName")}`;
    },
  },
};

const readTags = async ({ service, prefix, regions }: Kind, resourceId: string, region = regions[0] ?? "") => {
  const { response } = await call(describeResourceTags(service, prefix, region, resourceId));
  const tags = response["Tags"] as { TagKey: string; TagValue: string; ResourceId: string }[];
  expect(tags.every(({ ResourceId }) => ResourceId === resourceId)).toBe(true);
  return Object.fromEntries(tags.map(({ TagKey, TagValue }) => [TagKey, TagValue]));
};

describe.each(Object.entries(KINDS))("the tags of %s", (_name, kind) => {
  it("are those it was created with, until the tag service changes them", async () => {
    const resourceId = await kind.create();
    expect(await readTags(kind, resourceId)).toEqual({ stage: "dev" });
    const name = `qcs::${kind.service}:${kind.regions[0]}:uin/:${kind.prefix}/${resourceId}`;
    expect(await call(modifyResourceTags(name, { stage: "prod", team: "" }))).toMatchObject({ code: undefined });
    expect(await readTags(kind, resourceId)).toEqual({ stage: "prod", team: "" });
    await call(modifyResourceTags(name, { owner: "us" }, ["stage", "absent"]));
    expect(await readTags(kind, resourceId)).toEqual({ team: "", owner: "us" });
  });

  it("are found by every form of its name", async () => {
    const resourceId = await kind.create();
    for (const [index, region] of kind.regions.entries()) {
      for (const account of ["uin/", `uin/${UIN}`, ""]) {
        const name = `qcs::${kind.service}:${region}:${account}:${kind.prefix}/${resourceId}`;
        const stage = `${index}${account}`;
        expect(await call(modifyResourceTags(name, { stage }))).toMatchObject({ code: undefined });
        expect(await readTags(kind, resourceId, region)).toEqual({ stage });
      }
    }
  });

  it("are those that its own API shows", async () => {
    const resourceId = await kind.create();
    await call(
      modifyResourceTags(`qcs::${kind.service}:${kind.regions[0]}:uin/:${kind.prefix}/${resourceId}`, { a: "b" }),
    );
    const shown = JSON.stringify((await kind.own?.(resourceId)) ?? "no API shows them");
    expect(shown).toContain(kind.own ? '[{"Key":"stage","Value":"dev"},{"Key":"a","Value":"b"}]' : "no API");
  });
});

describe("the tags of a regional resource", () => {
  it("are not found in another region", async () => {
    const kind = KINDS["a secret"] as Kind;
    const resourceId = await kind.create();
    expect(await readTags(kind, resourceId, "ap-jakarta")).toEqual({});
    const name = `qcs::ssm:ap-jakarta:uin/:secret/${resourceId}`;
    expect(await call(modifyResourceTags(name, { a: "b" }))).toMatchObject({
      code: "InvalidParameterValue.ResourceDescriptionError",
    });
  });

  it("are gone with it", async () => {
    const kind = KINDS["a secret"] as Kind;
    const resourceId = await kind.create();
    for (const action of ["DisableSecret", "DeleteSecret"]) {
      await call({ service: "ssm", action, parameters: { SecretName: "keys" } });
    }
    expect(await readTags(kind, resourceId)).toEqual({});
  });
});

describe("DescribeResourceTagsByResourceIds", () => {
  const role = KINDS["a role"] as Kind;
  const describe20 = (resourceId: string, more: object) =>
    call(describeResourceTags("cam", "role", "", resourceId, more));

  it("answers page by page, with digests of key and value", async () => {
    const resourceId = await role.create();
    await call(modifyResourceTags(`qcs::cam::uin/:role/${resourceId}`, { b: "2", c: "3" }));
    const { response } = await describe20(resourceId, { Limit: 2, Offset: 2 });
    expect(response).toMatchObject({ TotalCount: 3, Offset: 2, Limit: 2 });
    expect(response["Tags"]).toEqual([
      {
        TagKey: "c",
        TagValue: "3",
        ResourceId: resourceId,
        TagKeyMd5: "4a8a08f09d37b73795649038408b5f33",
        TagValueMd5: "eccbc87e4b5ce2fe28308fd9f2a7baf3",
        ServiceType: "cam",
        Category: "Custom",
      },
    ]);
  });

  it("shows 15 unless told another number", async () => {
    const resourceId = await role.create();
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`key${index}`, "x"]));
    await call(modifyResourceTags(`qcs::cam::uin/:role/${resourceId}`, many));
    const count = async (Limit?: number) =>
      ((await describe20(resourceId, { Limit, Offset: undefined })).response["Tags"] as unknown[]).length;
    expect(await count()).toBe(15);
    expect(await count(20)).toBe(20);
  });

  it.each<[string, object, string]>([
    ["another offset than a multiple of the limit", { Offset: 5, Limit: 10 }, "InvalidParameterValue.OffsetInvalid"],
    ["51 ids", { ResourceIds: Array(51).fill("1") }, "InvalidParameterValue.ResourceIdInvalid"],
    ["an unknown service", { ServiceType: "cvm" }, "InvalidParameterValue.ServiceTypeInvalid"],
    ["an unknown prefix", { ResourcePrefix: "user" }, "InvalidParameterValue.ResourcePrefixInvalid"],
    ["a prefix that every object has", { ResourcePrefix: "toString" }, "InvalidParameterValue.ResourcePrefixInvalid"],
    ["no ids", { ResourceIds: undefined }, "MissingParameter"],
    ["no region", { ResourceRegion: undefined }, "MissingParameter"],
  ])("refuses %s", async (_what, more, code) => {
    expect(await describe20("1", more)).toMatchObject({ code });
  });
});

describe("ModifyResourceTags", () => {
  it.each<[string, string, string]>([
    ["a name of five segments", "qcs::cam:uin/:role/1", "InvalidParameterValue.ResourceDescriptionError"],
    ["a name of another account", "qcs::cam::uin/5:role/1", "InvalidParameterValue.ResourceDescriptionError"],
    ["a role that does not exist", "qcs::cam::uin/:role/1", "InvalidParameterValue.ResourceDescriptionError"],
    [
      "a function that does not exist",
      `qcs::scf:${REGION}:uin/:namespace/default/function/f`,
      "InvalidParameterValue.ResourceDescriptionError",
    ],
    [
      "a secret of another creator",
      `qcs::ssm:${REGION}:uin/:secret/creatorUin/5/keys`,
      "InvalidParameterValue.ResourceDescriptionError",
    ],
    ["an unknown service", "qcs::cvm::uin/:instance/1", "InvalidParameterValue.ServiceTypeInvalid"],
  ])("refuses %s", async (_what, name, code) => {
    expect(await call(modifyResourceTags(name, { a: "b" }))).toMatchObject({ code });
  });

  it.each<[string, object, string]>([
    ["nothing to do", {}, "InvalidParameter.Tag"],
    ["an empty list", { ReplaceTags: [{ TagKey: "a", TagValue: "b" }], DeleteTags: [] }, "InvalidParameter.Tag"],
    [
      "a tag both replaced and deleted",
      { ReplaceTags: [{ TagKey: "a", TagValue: "b" }], DeleteTags: [{ TagKey: "a" }] },
      "InvalidParameterValue.DeleteTagsParamError",
    ],
    ["an empty key", { DeleteTags: [{ TagKey: "" }] }, "InvalidParameterValue"],
    ["a key of 128 characters", { DeleteTags: [{ TagKey: "k".repeat(128) }] }, "InvalidParameterValue"],
    [
      "a value of 256 characters",
      { ReplaceTags: [{ TagKey: "a", TagValue: "v".repeat(256) }] },
      "InvalidParameterValue",
    ],
  ])("refuses %s and changes nothing", async (_what, lists, code) => {
    const role = KINDS["a role"] as Kind;
    const resourceId = await role.create();
    const parameters = { Resource: `qcs::cam::uin/:role/${resourceId}`, ...lists };
    expect(await call({ service: "tag", action: "ModifyResourceTags", parameters })).toMatchObject({ code });
    expect(await readTags(role, resourceId)).toEqual({ stage: "dev" });
  });
});

describe("tags that no resource has, by which Terraform's cos backend locks", () => {
  const listed = async (value: string) => (await call(lockTag("DescribeTags", value))).response;

  it("are made once, listed, deleted once, and can then be made again", async () => {
    expect(await call(lockTag("CreateTag", "state"))).toMatchObject({ code: undefined });
    expect(await call(lockTag("CreateTag", "state"))).toMatchObject({ code: "ResourceInUse.TagDuplicate" });
    expect(await call(lockTag("CreateTag", "other"))).toMatchObject({ code: undefined });
    expect(await listed("state")).toMatchObject({
      TotalCount: 1,
      Tags: [{ TagKey: "tencentcloud-terraform-lock", TagValue: "state", CanDelete: 1 }],
    });
    expect(await call(lockTag("DeleteTag", "state"))).toMatchObject({ code: undefined });
    expect(await listed("state")).toMatchObject({ TotalCount: 0, Tags: [] });
    expect(await call(lockTag("DeleteTag", "state"))).toMatchObject({ code: "ResourceNotFound.TagNonExist" });
    expect(await call(lockTag("CreateTag", "state"))).toMatchObject({ code: undefined });
  });

  it("go to one of two who want the same at once", async () => {
    const both = await Promise.all([call(lockTag("CreateTag", "state")), call(lockTag("CreateTag", "state"))]);
    expect(both.map(({ code }) => code).sort()).toEqual(["ResourceInUse.TagDuplicate", undefined]);
  });

  it("cannot have a key that is the vendor's own", async () => {
    const parameters = { TagKey: "qcloud", TagValue: "x" };
    expect(await call({ service: "tag", action: "CreateTag", parameters })).toMatchObject({
      code: "InvalidParameter.ReservedTagKey",
    });
  });
});
