import type { Service } from "../../core/action";
import {
  attachResourcesTag,
  detachResourcesTag,
  getResources,
  tagResources,
  unTagResources,
} from "./actions/many-resources";
import {
  addResourceTag,
  deleteResourceTag,
  describeResourcesByTags,
  describeResourceTags,
} from "./actions/one-resource";
import { describeResourceTagsByResourceIds, modifyResourceTags } from "./actions/resource-tags";
import { describeTagKeys, describeTagValues, getTagKeys, getTags, getTagValues } from "./actions/tag-lists";
import { createTag, deleteTag, describeTags } from "./actions/tags";

/**
 * Tags of the account, and of resources of every service. No action requires Region (651/33012, 2025-10-30; 651/33022,
 * 2026-05-14).
 */
export const tag: Service = {
  name: "tag",
  version: "2018-08-13",
  regionOptional: true,
  identifiers: ["Resource", "ResourceIds", "ResourceList"],
  actions: [
    createTag,
    describeTags,
    getTags,
    getTagKeys,
    getTagValues,
    describeTagKeys,
    describeTagValues,
    deleteTag,
    modifyResourceTags,
    addResourceTag,
    deleteResourceTag,
    tagResources,
    unTagResources,
    getResources,
    attachResourcesTag,
    detachResourcesTag,
    describeResourceTags,
    describeResourceTagsByResourceIds,
    describeResourcesByTags,
  ],
};
