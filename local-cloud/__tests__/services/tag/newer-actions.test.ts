import { forEachTest } from "../../../../__tests__/helpers/for-each-test";
import { startLocalCloud } from "../../..";
import { callApi } from "../../helpers/api-client";
import * as cam from "../cam/fixtures";
import * as ssm from "../ssm/fixtures";
import { tag } from "./fixtures";

const cloud = forEachTest(() => startLocalCloud());
const call = (action: string, parameters: object = {}) => callApi(cloud(), tag(action, parameters));

const SECRET = "qcs::ssm:ap-singapore:uin/100000000001:secret/creatorUin/100000000001/keys";
const pair = (TagKey: string, TagValue: string) => ({ TagKey, TagValue });

/** A secret with the tag stage=dev and a role without tags; gives the role's name in six segments. */
async function twoResources(): Promise<string> {
  await callApi(cloud(), ssm.createSecret("keys", { Tags: [pair("stage", "dev")] }));
  const { response } = await callApi(cloud(), cam.createRole());
  return `qcs::cam::uin/100000000001:role/${response["RoleId"]}`;
}

const secretTags = () => cloud().cloud.ssm.all[0]?.tags;

describe("tags of the account", () => {
  it("are those that were made and those that came with a resource, each once", async () => {
    await twoResources();
    await call("CreateTag", pair("stage", "prod"));
    await call("CreateTag", pair("stage", "dev"));
    expect((await call("GetTags")).response["Tags"]).toEqual([
      { ...pair("stage", "prod"), Category: "Custom" },
      { ...pair("stage", "dev"), Category: "Custom" },
    ]);
    expect((await call("GetTagKeys")).response["TagKeys"]).toEqual(["stage"]);
    expect((await call("DescribeTagKeys")).response).toMatchObject({
      TotalCount: 1,
      Offset: 0,
      Limit: 15,
      Tags: ["stage"],
    });
    expect((await call("DescribeTagValues", { TagKeys: ["stage", "x"] })).response).toMatchObject({ TotalCount: 2 });
    expect((await call("GetTags", { Category: "System" })).response["Tags"]).toEqual([]);
    expect((await call("DescribeTags", { TagKeys: ["stage"] })).response["Tags"]).toMatchObject([
      { TagValue: "prod", CanDelete: 1 },
      { TagValue: "dev", CanDelete: 0 },
    ]);
  });

  it("are not deleted while a resource has them", async () => {
    await twoResources();
    await call("CreateTag", pair("stage", "dev"));
    expect(await call("DeleteTag", pair("stage", "dev"))).toMatchObject({
      code: "FailedOperation.TagAttachedResource",
    });
    await call("UnTagResources", { ResourceList: [SECRET], TagKeys: ["stage"] });
    expect(await call("DeleteTag", pair("stage", "dev"))).toMatchObject({ code: undefined });
  });

  it("are paged by a token, and a token of one's own is refused", async () => {
    for (const value of ["a", "b", "c"]) await call("CreateTag", pair("stage", value));
    const first = (await call("GetTagValues", { TagKeys: ["stage"], MaxResults: 2 })).response;
    expect(first["Tags"]).toHaveLength(2);
    const more = { TagKeys: ["stage"], MaxResults: 2, PaginationToken: first["PaginationToken"] };
    expect((await call("GetTagValues", more)).response).toMatchObject({
      PaginationToken: "",
      Tags: [{ TagValue: "c" }],
    });
    expect(await call("GetTags", { PaginationToken: "mine" })).toMatchObject({
      code: "InvalidParameter.PaginationTokenInvalid",
    });
  });
});

describe("TagResources and UnTagResources", () => {
  it("change each resource where its own API shows it, and tell of those they could not", async () => {
    const role = await twoResources();
    const none = "qcs::cam::uin/100000000001:role/1";
    const { response } = await call("TagResources", {
      ResourceList: [role, SECRET, none],
      Tags: [pair("team", "a"), pair("stage", "prod")],
    });
    expect(response["FailedResources"]).toEqual([
      expect.objectContaining({ Resource: none, Code: "InvalidParameterValue.ResourceDescriptionError" }),
    ]);
    expect(secretTags()).toEqual({ stage: "prod", team: "a" });
    await call("UnTagResources", { ResourceList: [role, SECRET], TagKeys: ["team"] });
    expect(secretTags()).toEqual({ stage: "prod" });
  });

  it.each([
    ["eleven resources", { ResourceList: Array(11).fill(SECRET), Tags: [] }, "LimitExceeded.ResourceNumPerRequest"],
    [
      "eleven tags",
      { ResourceList: [SECRET], Tags: Array.from({ length: 11 }, (_tag, at) => pair(`key${at}`, "")) },
      "LimitExceeded.TagNumPerRequest",
    ],
    ["a key of the vendor's", { ResourceList: [SECRET], Tags: [pair("qcs:x", "")] }, "InvalidParameter.ReservedTagKey"],
  ])("refuse %s", async (_what, parameters, code) => {
    await twoResources();
    expect(await call("TagResources", parameters)).toMatchObject({ code });
    expect(secretTags()).toEqual({ stage: "dev" });
  });

  it("give a resource fifty tags at most", async () => {
    await twoResources();
    const add = async (from: number, count: number) =>
      call("TagResources", {
        ResourceList: [SECRET],
        Tags: Array.from({ length: count }, (_tag, index) => pair(`key${from + index}`, "")),
      });
    for (const from of [0, 10, 20, 30]) await add(from, 10);
    expect((await add(40, 9)).response["FailedResources"]).toEqual([]);
    expect((await add(49, 1)).response["FailedResources"]).toMatchObject([
      { Code: "LimitExceeded.ResourceAttachedTags" },
    ]);
  });
});

describe("one tag", () => {
  it("is attached to a resource that does not have its key, and detached from one that does", async () => {
    await twoResources();
    const add = (TagKey: string) => call("AddResourceTag", { Resource: SECRET, ...pair(TagKey, "a") });
    expect(await add("team")).toMatchObject({ code: undefined });
    expect(await add("stage")).toMatchObject({ code: "ResourceInUse.TagKeyAttached" });
    const remove = () => call("DeleteResourceTag", { Resource: SECRET, TagKey: "team" });
    expect(await remove()).toMatchObject({ code: undefined });
    expect(await remove()).toMatchObject({ code: "ResourceNotFound.AttachedTagKeyNotFound" });
    expect(secretTags()).toEqual({ stage: "dev" });
  });

  it("must exist to be attached to many, and all of them or none get it", async () => {
    await twoResources();
    await callApi(cloud(), ssm.createSecret("more"));
    const ids = (...names: string[]) => names.map((name) => `creatorUin/100000000001/${name}`);
    const kind = { ServiceType: "ssm", ResourcePrefix: "secret", ResourceRegion: "ap-singapore" };
    const attach = (ResourceIds: string[], TagValue = "dev") =>
      call("AttachResourcesTag", { ...kind, ResourceIds, ...pair("stage", TagValue) });
    expect(await attach(ids("more"), "test")).toMatchObject({ code: "ResourceNotFound.TagNonExist" });
    expect(await attach(ids("more", "keys"))).toMatchObject({ code: "ResourceInUse.TagKeyAttached" });
    expect(cloud().cloud.ssm.all[1]?.tags).toEqual({});
    expect(await attach(ids("more", "absent"))).toMatchObject({ code: "InvalidParameterValue.ResourceIdInvalid" });
    expect(await attach(ids("more"))).toMatchObject({ code: undefined });
    const detach = () => call("DetachResourcesTag", { ...kind, ResourceIds: ids("keys", "more"), TagKey: "stage" });
    expect(await detach()).toMatchObject({ code: undefined });
    expect(cloud().cloud.ssm.all.map(({ tags }) => tags)).toEqual([{}, {}]);
    expect(await detach()).toMatchObject({ code: "ResourceNotFound.AttachedTagKeyNotFound" });
  });
});

describe("resources", () => {
  it("are found by their tags, and listed by their names", async () => {
    const role = await twoResources();
    const names = async (parameters: object) =>
      ((await call("GetResources", parameters)).response["ResourceTagMappingList"] as { Resource: string }[]).map(
        ({ Resource }) => Resource,
      );
    expect(await names({})).toEqual([SECRET]);
    expect(await names({ TagFilters: [{ TagKey: "stage", TagValue: ["dev", "x"] }] })).toEqual([SECRET]);
    expect(await names({ TagFilters: [{ TagKey: "stage", TagValue: ["x"] }] })).toEqual([]);
    expect(await names({ ResourceList: [role, SECRET] })).toEqual([role, SECRET]);
  });

  it("are told with their kind by DescribeResourcesByTags and DescribeResourceTags", async () => {
    await twoResources();
    expect((await call("DescribeResourcesByTags", { TagFilters: [{ TagKey: "stage" }] })).response).toMatchObject({
      TotalCount: 1,
      Rows: [
        {
          ResourceRegion: "ap-singapore",
          ServiceType: "ssm",
          ResourcePrefix: "secret",
          ResourceId: "creatorUin/100000000001/keys",
          Tags: [pair("stage", "dev")],
        },
      ],
    });
    const rows = async (more: object) => (await call("DescribeResourceTags", more)).response["Rows"];
    expect(await rows({ ServiceType: "ssm" })).toMatchObject([pair("stage", "dev")]);
    expect(await rows({ ServiceType: "cam" })).toEqual([]);
    expect(await rows({ ResourceRegion: "ap-jakarta" })).toEqual([]);
    expect(await call("DescribeResourcesByTags", { TagFilters: [] })).toMatchObject({
      code: "InvalidParameterValue.TagFilters",
    });
  });
});
