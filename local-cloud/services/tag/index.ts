import type { Service } from "../action";
import { createTag } from "./create-tag";
import { deleteTag } from "./delete-tag";
import { describeResourceTagsByResourceIds } from "./describe-resource-tags-by-resource-ids";
import { describeTags } from "./describe-tags";
import { modifyResourceTags } from "./modify-resource-tags";

/** Tags of the account, and of resources of every service. No action requires Region (651/33012, 2025-10-30; 651/33022, 2026-05-14). */
export const tag: Service = {
  name: "tag",
  version: "2018-08-13",
  regionOptional: true,
  actions: [createTag, describeTags, deleteTag, modifyResourceTags, describeResourceTagsByResourceIds],
};
