import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { TAG_KEY, TAG_VALUE } from "./parameters";

export interface TagRequest {
  readonly TagKey: string;
  readonly TagValue: string;
}

/** Most requests per second of each action here (651/33015, 2024-11-22). */
export const REQUESTS_PER_SECOND = 20;

export const TAG_REQUEST = requestSchema({ TagKey: TAG_KEY, TagValue: TAG_VALUE }, ["TagKey", "TagValue"]);

/** Makes a tag that no resource has yet. */
export const createTag: Action<TagRequest> = {
  name: "CreateTag",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () => TAG_REQUEST,
  differs: "A tag that resources got otherwise is not known to it.",
  perform({ cloud, parameters: { TagKey, TagValue } }) {
    cloud.tags.create(TagKey, TagValue);
    return {};
  },
};
