import type { Cloud } from "../../../cloud";
import { type Action, requestSchema } from "../../../core/action";
import { accountTags } from "./account-tags";
import { TAG_LIST_FIELDS } from "./filters";
import {
  OFFSET_PARAMETERS,
  type OffsetRequest,
  offsetPage,
  REQUESTS_PER_SECOND,
  TAG_KEYS,
  type TokenRequest,
  tokenPage,
  tokenParameters,
} from "./parameters";

type Category = "All" | "Custom" | "System";

const CATEGORY = { type: "string", enum: ["All", "Custom", "System"] } as const;
const MAX_RESULTS = 1_000;
const NO_SYSTEM_TAGS = "There are no system tags and no projects.";

interface KeysRequest {
  readonly TagKeys?: readonly string[];
  readonly Category?: Category;
}

/** Tags of some keys, or of all. */
const tagsOf = (cloud: Cloud, { TagKeys, Category }: KeysRequest) =>
  Category === "System" ? [] : accountTags(cloud).filter(({ key }) => TagKeys?.includes(key) ?? true);

const keysOf = (cloud: Cloud, request: KeysRequest): string[] => [
  ...new Set(tagsOf(cloud, request).map(({ key }) => key)),
];

const describe = ({ key, value }: { readonly key: string; readonly value: string }) => ({
  TagKey: key,
  TagValue: value,
  Category: "Custom",
});

/** A list of tags by token, of all keys or of those that must be given. */
const tagsByToken = (name: string, required: readonly "TagKeys"[]): Action<KeysRequest & TokenRequest> => ({
  name,
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () => requestSchema({ ...tokenParameters(MAX_RESULTS), TagKeys: TAG_KEYS, Category: CATEGORY }, required),
  answers: ["PaginationToken", ...TAG_LIST_FIELDS],
  differs: NO_SYSTEM_TAGS,
  perform({ cloud, parameters }) {
    const { PaginationToken, items } = tokenPage(tagsOf(cloud, parameters), parameters);
    return { PaginationToken, Tags: items.map(describe) };
  },
});

/** The tags of the account. */
export const getTags = tagsByToken("GetTags", []);

/** The tags of some keys. */
export const getTagValues = tagsByToken("GetTagValues", ["TagKeys"]);

/** The keys of the account's tags. */
export const getTagKeys: Action<TokenRequest & { readonly Category?: Category }> = {
  name: "GetTagKeys",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () => requestSchema({ ...tokenParameters(MAX_RESULTS), Category: CATEGORY }),
  answers: ["PaginationToken", "TagKeys[]"],
  differs: NO_SYSTEM_TAGS,
  perform({ cloud, parameters }) {
    const { PaginationToken, items } = tokenPage(keysOf(cloud, parameters), parameters);
    return { PaginationToken, TagKeys: items };
  },
};

/** The keys of the account's tags by page. */
export const describeTagKeys: Action<OffsetRequest & { readonly Category?: Category }> = {
  name: "DescribeTagKeys",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () =>
    requestSchema({ ...OFFSET_PARAMETERS, ShowProject: { type: "integer", enum: [0, 1] }, Category: CATEGORY }),
  answers: ["TotalCount", "Offset", "Limit", "Tags[]"],
  differs: NO_SYSTEM_TAGS,
  perform({ cloud, parameters }) {
    const { where, items } = offsetPage(keysOf(cloud, parameters), parameters);
    return { ...where, Tags: items };
  },
};

/** The tags of some keys by page. */
export const describeTagValues: Action<KeysRequest & OffsetRequest> = {
  name: "DescribeTagValues",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () => requestSchema({ TagKeys: TAG_KEYS, ...OFFSET_PARAMETERS, Category: CATEGORY }, ["TagKeys"]),
  answers: ["TotalCount", "Offset", "Limit", ...TAG_LIST_FIELDS],
  differs: NO_SYSTEM_TAGS,
  perform({ cloud, parameters }) {
    const { where, items } = offsetPage(tagsOf(cloud, parameters), parameters);
    return { ...where, Tags: items.map(describe) };
  },
};
