import type { Service } from "../../core/action";
import { describeResourceTagsByResourceIds, modifyResourceTags } from "./actions/resource-tags";
import { createTag, deleteTag, describeTags } from "./actions/tags";

/**
 * Tags of the account, and of resources of every service. No action requires Region (651/33012, 2025-10-30; 651/33022,
 * 2026-05-14).
 */
export const tag: Service = {
  name: "tag",
  version: "2018-08-13",
  regionOptional: true,
  identifiers: ["Resource", "ResourceIds"],
  actions: [createTag, describeTags, deleteTag, modifyResourceTags, describeResourceTagsByResourceIds],
};
