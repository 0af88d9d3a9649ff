import type { Action } from "../../../core/action";
import { REQUESTS_PER_SECOND, TAG_REQUEST, type TagRequest } from "./create-tag";

/** Deletes a tag that CreateTag made. */
export const deleteTag: Action<TagRequest> = {
  name: "DeleteTag",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () => TAG_REQUEST,
  differs: "Whether a resource has the tag is not looked at.",
  perform({ cloud, parameters: { TagKey, TagValue } }) {
    cloud.tags.delete(TagKey, TagValue);
    return {};
  },
};
