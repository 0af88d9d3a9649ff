import type { Service } from "../action";
import { describeResourceTagsByResourceIds } from "./describe-resource-tags-by-resource-ids";
import { modifyResourceTags } from "./modify-resource-tags";

/** Tags of resources of every service. */
export const tag: Service = {
  name: "tag",
  version: "2018-08-13",
  actions: [modifyResourceTags, describeResourceTagsByResourceIds],
};
