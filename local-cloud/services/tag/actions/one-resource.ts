import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import { meetsTagFilters, type TagFilter } from "../../../core/tag-filters";
import { attachNew, detach } from "./attach";
import { TAG_FILTERS, TAG_LIST_FIELDS, tagList } from "./filters";
import {
  OFFSET_PARAMETERS,
  type OffsetRequest,
  offsetPage,
  REQUEST_TAG,
  REQUESTS_PER_SECOND,
  type RequestTag,
  TAG_KEY,
} from "./parameters";
import { md5 } from "./resource-tags";
import { allTagged, type NamedResource, requireTagged } from "./tagged-resources";

interface ResourceRequest {
  readonly Resource: string;
}

/** Makes a tag and attaches it to a resource that does not have its key. */
export const addResourceTag: Action<ResourceRequest & RequestTag> = {
  name: "AddResourceTag",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () =>
    requestSchema({ ...REQUEST_TAG.properties, Resource: { type: "string" } }, ["TagKey", "TagValue", "Resource"]),
  perform(call) {
    const { Resource, TagKey, TagValue } = call.parameters;
    const resource = requireTagged(call, Resource);
    call.cloud.tags.ensure(TagKey, TagValue);
    attachNew(resource, { TagKey, TagValue });
    return {};
  },
};

/** Detaches a tag from a resource, by its key. */
export const deleteResourceTag: Action<ResourceRequest & Pick<RequestTag, "TagKey">> = {
  name: "DeleteResourceTag",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () => requestSchema({ TagKey: TAG_KEY, Resource: { type: "string" } }, ["TagKey", "Resource"]),
  perform(call) {
    detach(requireTagged(call, call.parameters.Resource), call.parameters.TagKey);
    return {};
  },
};

interface KindRequest extends OffsetRequest {
  readonly ServiceType?: string;
  readonly ResourcePrefix?: string;
  readonly ResourceRegion?: string;
  readonly ResourceId?: string;
}

const TEXT = { type: "string" } as const;
const KIND_PARAMETERS = {
  ServiceType: TEXT,
  ResourcePrefix: TEXT,
  ResourceRegion: TEXT,
  ResourceId: TEXT,
  ...OFFSET_PARAMETERS,
} as const;

/** Whether a resource is one that a request asks for; what it leaves out is any, as is "" for a region. */
const isAsked = (
  { service, prefix, region, id }: NamedResource,
  { ServiceType, ResourcePrefix, ResourceRegion, ResourceId }: KindRequest,
): boolean =>
  (ServiceType ?? service) === service &&
  (ResourcePrefix ?? prefix) === prefix &&
  (ResourceId ?? id) === id &&
  (!ResourceRegion || region === "" || ResourceRegion === region);

/** The tags of resources by page. */
export const describeResourceTags: Action<KindRequest> = {
  name: "DescribeResourceTags",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () => requestSchema(KIND_PARAMETERS),
  answers: [
    ...["TotalCount", "Offset", "Limit"],
    ...within("Rows[]", [
      ...["TagKey", "TagValue", "ResourceId", "TagKeyMd5", "TagValueMd5", "ServiceType", "Category"],
    ]),
  ],
  differs: "What is left out is any (not documented). CosResourceId is not offered.",
  perform({ cloud, parameters }) {
    const found = allTagged(cloud)
      .filter((entry) => isAsked(entry, parameters))
      .flatMap(({ service, id, resource }) =>
        tagList(resource.tags).map(({ TagKey, TagValue, Category }) => ({
          TagKey,
          TagValue,
          ResourceId: id,
          TagKeyMd5: md5(TagKey),
          TagValueMd5: md5(TagValue),
          ServiceType: service,
          Category,
        })),
      );
    const { where, items } = offsetPage(found, parameters);
    return { ...where, Rows: items };
  },
};

/** The resources that have tags, by page. */
export const describeResourcesByTags: Action<KindRequest & { readonly TagFilters: readonly TagFilter[] }> = {
  name: "DescribeResourcesByTags",
  requestsPerSecond: 100,
  request: () => requestSchema({ TagFilters: TAG_FILTERS, ...KIND_PARAMETERS }, ["TagFilters"]),
  answers: [
    ...["TotalCount", "Offset", "Limit"],
    ...within("Rows[]", ["ResourceRegion", "ServiceType", "ResourcePrefix", "ResourceId", ...TAG_LIST_FIELDS]),
  ],
  differs: "Every tag of a resource is answered, not those of the filters alone (not documented).",
  perform({ cloud, parameters }) {
    if (parameters.TagFilters.length === 0) {
      throw new ApiError("InvalidParameterValue.TagFilters", "`TagFilters` cannot be an empty list.");
    }
    const found = allTagged(cloud).filter(
      (entry) => isAsked(entry, parameters) && meetsTagFilters(entry.resource.tags, parameters.TagFilters),
    );
    const { where, items } = offsetPage(found, parameters);
    const rows = items.map(({ service, prefix, region, id, resource }) => ({
      ResourceRegion: region,
      ServiceType: service,
      ResourcePrefix: prefix,
      ResourceId: id,
      Tags: tagList(resource.tags),
    }));
    return { ...where, Rows: rows };
  },
};
