import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { REQUESTS_PER_SECOND } from "./create-tag";
import { checkOffset, DEFAULT_LIMIT } from "./page";
import { TAG_KEY, TAG_VALUE } from "./parameters";

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
