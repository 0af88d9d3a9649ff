import { createHash } from "node:crypto";
import { type Action, requestSchema } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { attach } from "./attach";
import { checkOffset, DEFAULT_LIMIT, REQUEST_TAG, type RequestTag, TAG_KEY } from "./parameters";
import { findTagged, requireTagged } from "./tagged-resources";

interface ModifyResourceTagsRequest {
  readonly Resource: string;
  readonly ReplaceTags?: readonly RequestTag[];
  readonly DeleteTags?: readonly { readonly TagKey: string }[];
}

/** Attaches, replaces and detaches tags of one resource. */
export const modifyResourceTags: Action<ModifyResourceTagsRequest> = {
  name: "ModifyResourceTags",
  request: () =>
    requestSchema(
      {
        Resource: { type: "string" },
        ReplaceTags: {
          type: "array",
          items: REQUEST_TAG,
        },
        DeleteTags: { type: "array", items: requestSchema({ TagKey: TAG_KEY }, ["TagKey"]) },
      },
      ["Resource"],
    ),
  differs:
    "Detaching a tag that is not attached changes nothing, and a resource that does not exist is answered with InvalidParameterValue.ResourceDescriptionError (neither is documented).",
  perform(call) {
    const { Resource, ReplaceTags, DeleteTags } = call.parameters;
    checkLists(call.parameters);
    const resource = requireTagged(call, Resource);
    for (const { TagKey } of DeleteTags ?? []) delete resource.tags[TagKey];
    attach(resource, ReplaceTags ?? []);
    return {};
  },
};

function checkLists({ ReplaceTags, DeleteTags }: ModifyResourceTagsRequest): void {
  if (!ReplaceTags && !DeleteTags) {
    throw new ApiError("InvalidParameter.Tag", "One of `ReplaceTags` and `DeleteTags` must be given.");
  }
  if (ReplaceTags?.length === 0 || DeleteTags?.length === 0) {
    throw new ApiError("InvalidParameter.Tag", "`ReplaceTags` and `DeleteTags` cannot be empty lists.");
  }
  const both = DeleteTags?.find(({ TagKey }) => ReplaceTags?.some((tag) => tag.TagKey === TagKey));
  if (both) {
    throw new ApiError(
      "InvalidParameterValue.DeleteTagsParamError",
      `The tag ${both.TagKey} is both in \`ReplaceTags\` and in \`DeleteTags\`.`,
    );
  }
}

interface DescribeResourceTagsByResourceIdsRequest {
  readonly ServiceType: string;
  readonly ResourcePrefix: string;
  readonly ResourceIds: readonly string[];
  readonly ResourceRegion: string;
  readonly Offset?: number;
  readonly Limit?: number;
}

const MAX_IDS = 50;

/** The tags of resources of one kind by page. */
export const describeResourceTagsByResourceIds: Action<DescribeResourceTagsByResourceIdsRequest> = {
  name: "DescribeResourceTagsByResourceIds",
  request: () =>
    requestSchema(
      {
        ServiceType: { type: "string" },
        ResourcePrefix: { type: "string" },
        ResourceIds: { type: "array", items: { type: "string" } },
        ResourceRegion: { type: "string" },
        Offset: { type: "integer", minimum: 0 },
        Limit: { type: "integer", minimum: 1 },
      },
      ["ServiceType", "ResourcePrefix", "ResourceIds", "ResourceRegion"],
    ),
  answers: [
    "TotalCount",
    "Offset",
    "Limit",
    "Tags[].TagKey",
    "Tags[].TagValue",
    "Tags[].ResourceId",
    "Tags[].TagKeyMd5",
    "Tags[].TagValueMd5",
    "Tags[].ServiceType",
    "Tags[].Category",
  ],
  differs:
    "A resource that does not exist has no tags, and an empty ResourceRegion is the region of the request (neither is documented).",
  perform(call) {
    const { ServiceType, ResourcePrefix, ResourceIds, ResourceRegion: region } = call.parameters;
    const { Offset = 0, Limit = DEFAULT_LIMIT } = call.parameters;
    checkOffset(Offset, Limit);
    if (ResourceIds.length > MAX_IDS) {
      throw new ApiError("InvalidParameterValue.ResourceIdInvalid", `There are more than ${MAX_IDS} \`ResourceIds\`.`);
    }
    const tags = ResourceIds.flatMap((id) => {
      const resource = findTagged(call, { service: ServiceType, prefix: ResourcePrefix, region, id });
      return Object.entries(resource?.tags ?? {}).map(([key, value]) => ({
        TagKey: key,
        TagValue: value,
        ResourceId: id,
        TagKeyMd5: md5(key),
        TagValueMd5: md5(value),
        ServiceType,
        Category: "Custom",
      }));
    });
    return { TotalCount: tags.length, Offset, Limit, Tags: tags.slice(Offset, Offset + Limit) };
  },
};

/** How the service writes what it looks tags up by. */
export function md5(text: string): string {
  return createHash("md5").update(text).digest("hex");
}
