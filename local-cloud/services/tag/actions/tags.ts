import { type Action, requestSchema } from "../../../core/action";
import type { TagState } from "../state";
import { checkOffset, DEFAULT_LIMIT, TAG_KEY, TAG_VALUE } from "./parameters";

interface TagRequest {
  readonly TagKey: string;
  readonly TagValue: string;
}

/** Most requests per second of each action here (651/33015, 2024-11-22). */
const REQUESTS_PER_SECOND = 20;

const TAG_REQUEST = requestSchema({ TagKey: TAG_KEY, TagValue: TAG_VALUE }, ["TagKey", "TagValue"]);

/** An action on one pair of key and value. */
const pairAction = (
  name: string,
  differs: string,
  change: (tags: TagState, key: string, value: string) => void,
): Action<TagRequest> => ({
  name,
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () => TAG_REQUEST,
  differs,
  perform({ cloud, parameters: { TagKey, TagValue } }) {
    change(cloud.tags, TagKey, TagValue);
    return {};
  },
});

/** Makes a tag that no resource has yet. */
export const createTag = pairAction(
  "CreateTag",
  "A tag that resources got otherwise is not known to it.",
  (tags, key, value) => tags.create(key, value),
);

/** Deletes a tag that CreateTag made. */
export const deleteTag = pairAction(
  "DeleteTag",
  "Whether a resource has the tag is not looked at.",
  (tags, key, value) => tags.delete(key, value),
);

interface Request {
  readonly TagKey?: string;
  readonly TagValue?: string;
  readonly Offset?: number;
  readonly Limit?: number;
}

/** The tags of the account by page. */
export const describeTags: Action<Request> = {
  name: "DescribeTags",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () =>
    requestSchema({
      TagKey: TAG_KEY,
      TagValue: TAG_VALUE,
      Offset: { type: "integer", minimum: 0 },
      Limit: { type: "integer", minimum: 1 },
    }),
  answers: ["TotalCount", "Offset", "Limit", "Tags[].TagKey", "Tags[].TagValue", "Tags[].CanDelete", "Tags[].Category"],
  differs: "Only tags that CreateTag made. Filtering by several keys, by creator and by project is not offered.",
  perform({ cloud, parameters: { TagKey, TagValue, Offset = 0, Limit = DEFAULT_LIMIT } }) {
    checkOffset(Offset, Limit);
    const tags = cloud.tags.pairs
      .filter(({ key }) => TagKey === undefined || key === TagKey)
      .filter(({ value }) => TagValue === undefined || value === TagValue)
      .map(({ key, value }) => ({ TagKey: key, TagValue: value, CanDelete: 1, Category: "Custom" }));
    return { TotalCount: tags.length, Offset, Limit, Tags: tags.slice(Offset, Offset + Limit) };
  },
};
