import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import { accountTags } from "./account-tags";
import {
  OFFSET_PARAMETERS,
  type OffsetRequest,
  offsetPage,
  REQUEST_TAG,
  REQUESTS_PER_SECOND,
  type RequestTag,
  TAG_KEY,
  TAG_KEYS,
  TAG_VALUE,
} from "./parameters";

/** Makes a tag that no resource has yet. */
export const createTag: Action<RequestTag> = {
  name: "CreateTag",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () => REQUEST_TAG,
  perform({ cloud, parameters: { TagKey, TagValue } }) {
    cloud.tags.create(TagKey, TagValue);
    return {};
  },
};

/** Deletes a tag that no resource has. */
export const deleteTag: Action<RequestTag> = {
  name: "DeleteTag",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () => REQUEST_TAG,
  perform({ cloud, parameters: { TagKey, TagValue } }) {
    if (accountTags(cloud).some((tag) => tag.key === TagKey && tag.value === TagValue && tag.isAttached)) {
      throw new ApiError("FailedOperation.TagAttachedResource", `A resource has the tag ${TagKey}: ${TagValue}.`);
    }
    cloud.tags.delete(TagKey, TagValue);
    return {};
  },
};

interface DescribeTagsRequest extends Partial<RequestTag>, OffsetRequest {
  readonly TagKeys?: readonly string[];
}

/** The tags of the account by page, also those that came with a resource. */
export const describeTags: Action<DescribeTagsRequest> = {
  name: "DescribeTags",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () => requestSchema({ TagKey: TAG_KEY, TagValue: TAG_VALUE, TagKeys: TAG_KEYS, ...OFFSET_PARAMETERS }),
  answers: [...["TotalCount", "Offset", "Limit"], ...within("Tags[]", ["TagKey", "TagValue", "CanDelete", "Category"])],
  differs: "CreateUin has no effect, as the account makes every tag. There are no project tags.",
  perform({ cloud, parameters }) {
    const { TagKey, TagValue, TagKeys } = parameters;
    const keys = TagKey === undefined ? TagKeys : [TagKey];
    const found = accountTags(cloud).filter(
      ({ key, value }) => (keys?.includes(key) ?? true) && (TagValue === undefined || value === TagValue),
    );
    const { where, items } = offsetPage(found, parameters);
    return {
      ...where,
      Tags: items.map(({ key, value, isAttached }) => ({
        TagKey: key,
        TagValue: value,
        CanDelete: isAttached ? 0 : 1,
        Category: "Custom",
      })),
    };
  },
};
