import { createHash } from "node:crypto";
import type { Action } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { requestSchema } from "../../../core/request-schema";
import { findTagged } from "./find-tagged";
import { checkOffset, DEFAULT_LIMIT } from "./page";

interface Request {
  readonly ServiceType: string;
  readonly ResourcePrefix: string;
  readonly ResourceIds: readonly string[];
  readonly ResourceRegion: string;
  readonly Offset?: number;
  readonly Limit?: number;
}

const MAX_IDS = 50;

/** The tags of resources of one kind by page. */
export const describeResourceTagsByResourceIds: Action<Request> = {
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

function md5(text: string): string {
  return createHash("md5").update(text).digest("hex");
}
