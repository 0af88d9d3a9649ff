import { type Action, type Call, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import { meetsTagFilters, type TagFilter } from "../../../core/tag-filters";
import type { Tagged } from "../../../core/tagged";
import { accountTags } from "./account-tags";
import { attach, attachNew, detach } from "./attach";
import { TAG_FILTERS, TAG_LIST_FIELDS, tagList } from "./filters";
import {
  checkCounts,
  REQUEST_TAG,
  REQUESTS_PER_SECOND,
  type RequestTag,
  TAG_KEY,
  TAG_KEYS,
  TAG_VALUE,
  TEXTS,
  type TokenRequest,
  tokenPage,
  tokenParameters,
} from "./parameters";
import { allTagged, findTagged, requireTagged, sixSegments } from "./tagged-resources";

interface ResourceListRequest {
  readonly ResourceList: readonly string[];
}

const FAILED_FIELDS = within("FailedResources[]", ["Resource", "Code", "Message"]);

/** Does something to each resource of a list, and reports those for which it failed. */
function onEach(call: Call<ResourceListRequest>, change: (resource: Tagged) => void): object {
  const FailedResources = call.parameters.ResourceList.flatMap((name) => {
    try {
      change(requireTagged(call, name));
      return [];
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return [{ Resource: name, Code: error.code, Message: error.message }];
    }
  });
  return { FailedResources };
}

const FAILURES = "The codes of FailedResources are those of the actions on one resource (not documented).";

/** Makes tags and attaches them to resources of any service. */
export const tagResources: Action<ResourceListRequest & { readonly Tags: readonly RequestTag[] }> = {
  name: "TagResources",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () =>
    requestSchema({ ResourceList: TEXTS, Tags: { type: "array", items: REQUEST_TAG } }, ["ResourceList", "Tags"]),
  answers: FAILED_FIELDS,
  differs: FAILURES,
  perform(call) {
    const { ResourceList, Tags } = call.parameters;
    checkCounts(ResourceList.length, Tags.length);
    for (const { TagKey, TagValue } of Tags) call.cloud.tags.ensure(TagKey, TagValue);
    return onEach(call, (resource) => attach(resource, Tags));
  },
};

/** Detaches tags from resources of any service, by their keys. */
export const unTagResources: Action<ResourceListRequest & { readonly TagKeys: readonly string[] }> = {
  name: "UnTagResources",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () => requestSchema({ ResourceList: TEXTS, TagKeys: TAG_KEYS }, ["ResourceList", "TagKeys"]),
  answers: FAILED_FIELDS,
  differs: `A key that a resource does not have changes nothing (not documented). ${FAILURES}`,
  perform(call) {
    const { ResourceList, TagKeys } = call.parameters;
    checkCounts(ResourceList.length, TagKeys.length);
    return onEach(call, ({ tags }) => {
      for (const key of TagKeys) delete tags[key];
    });
  },
};

interface GetResourcesRequest extends Partial<ResourceListRequest>, TokenRequest {
  readonly TagFilters?: readonly TagFilter[];
}

/** Entries per page of GetResources at most. */
const MAX_RESULTS = 200;

/** The resources that have tags, those of a list or those that meet filters. */
export const getResources: Action<GetResourcesRequest> = {
  name: "GetResources",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () => requestSchema({ ResourceList: TEXTS, TagFilters: TAG_FILTERS, ...tokenParameters(MAX_RESULTS) }),
  answers: ["PaginationToken", ...within("ResourceTagMappingList[]", ["Resource", ...TAG_LIST_FIELDS])],
  differs: "A resource of ResourceList that does not exist is left out (not documented).",
  perform(call) {
    const { ResourceList, TagFilters, ...paging } = call.parameters;
    checkCounts(ResourceList?.length ?? 0, TagFilters?.length ?? 0);
    const listed = ResourceList && new Set(ResourceList);
    const found = allTagged(call.cloud)
      .map((entry) => ({ name: sixSegments(call.cloud, entry), tags: entry.resource.tags }))
      .filter(
        ({ name, tags }) =>
          (listed ? listed.has(name) : Object.keys(tags).length > 0) && meetsTagFilters(tags, TagFilters),
      );
    const { PaginationToken, items } = tokenPage(found, listed ? { MaxResults: found.length || 1 } : paging);
    const mappings = items.map(({ name, tags }) => ({ Resource: name, Tags: tagList(tags) }));
    return { PaginationToken, ResourceTagMappingList: mappings };
  },
};

interface ResourceIdsRequest {
  readonly ServiceType: string;
  readonly ResourceIds: readonly string[];
  readonly ResourcePrefix: string;
  readonly ResourceRegion?: string;
  readonly TagKey: string;
}

const RESOURCE_IDS = {
  ServiceType: { type: "string" },
  ResourceIds: TEXTS,
  ResourcePrefix: { type: "string" },
} as const;
/** "Which can contain up to 50 resources". */
const MAX_IDS = 50;

/** The resources of one kind that a request names by their ids. */
function namedResources(call: Call<ResourceIdsRequest>): Tagged[] {
  const { ServiceType, ResourceIds, ResourcePrefix, ResourceRegion = "" } = call.parameters;
  if (ResourceIds.length > MAX_IDS) {
    throw new ApiError("LimitExceeded.ResourceNumPerRequest", `There are more than ${MAX_IDS} \`ResourceIds\`.`);
  }
  return ResourceIds.map((id) => {
    const found = findTagged(call, { service: ServiceType, prefix: ResourcePrefix, region: ResourceRegion, id });
    if (found) return found;
    throw new ApiError(
      "InvalidParameterValue.ResourceIdInvalid",
      `There is no ${ServiceType} ${ResourcePrefix} ${id}.`,
    );
  });
}

const ONE_FAILS = "When one of the resources fails, none is changed (not documented).";

/** Attaches a tag that exists to resources of one kind. */
export const attachResourcesTag: Action<ResourceIdsRequest & RequestTag> = {
  name: "AttachResourcesTag",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () =>
    requestSchema({ ...RESOURCE_IDS, TagKey: TAG_KEY, TagValue: TAG_VALUE, ResourceRegion: { type: "string" } }, [
      "ServiceType",
      "ResourceIds",
      "TagKey",
      "TagValue",
      "ResourcePrefix",
    ]),
  differs: ONE_FAILS,
  perform(call) {
    const { TagKey, TagValue } = call.parameters;
    if (!accountTags(call.cloud).some(({ key, value }) => key === TagKey && value === TagValue)) {
      throw new ApiError("ResourceNotFound.TagNonExist", `The tag ${TagKey}: ${TagValue} does not exist.`);
    }
    const resources = namedResources(call);
    const taken = resources.find(({ tags }) => Object.hasOwn(tags, TagKey));
    for (const resource of taken ? [taken] : resources) attachNew(resource, { TagKey, TagValue });
    return {};
  },
};

/** Detaches a tag from resources of one kind, by its key. */
export const detachResourcesTag: Action<ResourceIdsRequest> = {
  name: "DetachResourcesTag",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () =>
    requestSchema({ ...RESOURCE_IDS, TagKey: TAG_KEY, ResourceRegion: { type: "string" } }, [
      "ServiceType",
      "ResourceIds",
      "TagKey",
      "ResourcePrefix",
    ]),
  differs: ONE_FAILS,
  perform(call) {
    const { TagKey } = call.parameters;
    const resources = namedResources(call);
    const without = resources.find(({ tags }) => !Object.hasOwn(tags, TagKey));
    for (const resource of without ? [without] : resources) detach(resource, TagKey);
    return {};
  },
};
