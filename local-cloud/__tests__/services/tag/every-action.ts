import type { EveryAction } from "../../helpers/every-action";
import * as cam from "../cam/fixtures";
import * as tag from "./fixtures";

/** Calls every action of the service with success. */
export const everyAction: EveryAction = async (perform) => {
  const { RoleId } = await perform(cam.createRole({ RoleName: "tagged" }));
  await perform(tag.modifyResourceTags(`qcs::cam::uin/:role/${String(RoleId)}`, { stage: "dev" }));
  await perform(tag.describeResourceTags("cam", "role", "", String(RoleId)));
  await perform(tag.tag("GetTags"));
  await perform(tag.tag("GetTagKeys"));
  await perform(tag.tag("GetTagValues", { TagKeys: ["stage"] }));
  await perform(tag.tag("DescribeTagKeys"));
  await perform(tag.tag("DescribeTagValues", { TagKeys: ["stage"] }));
  const Resource = `qcs::cam::uin/100000000001:role/${String(RoleId)}`;
  const kind = { ServiceType: "cam", ResourcePrefix: "role", ResourceIds: [String(RoleId)] };
  await perform(tag.tag("AddResourceTag", { Resource, TagKey: "team", TagValue: "a" }));
  await perform(tag.tag("DescribeResourceTags", { ServiceType: "cam", ResourcePrefix: "role" }));
  await perform(tag.tag("DescribeResourcesByTags", { TagFilters: [{ TagKey: "team" }] }));
  await perform(tag.tag("GetResources", { TagFilters: [{ TagKey: "team" }] }));
  await perform(tag.tag("DeleteResourceTag", { Resource, TagKey: "team" }));
  await perform(tag.tag("AttachResourcesTag", { ...kind, TagKey: "team", TagValue: "a" }));
  await perform(tag.tag("DetachResourcesTag", { ...kind, TagKey: "team" }));
  const ResourceList = [Resource, "qcs::cam::uin/100000000001:role/0"];
  await perform(tag.tag("TagResources", { ResourceList, Tags: [{ TagKey: "team", TagValue: "b" }] }));
  await perform(tag.tag("UnTagResources", { ResourceList, TagKeys: ["team"] }));
  await perform(tag.lockTag("CreateTag", "state"));
  await perform(tag.lockTag("DescribeTags", "state"));
  await perform(tag.lockTag("DeleteTag", "state"));
};
