import type { Action, Call } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { requestSchema } from "../../../core/request-schema";
import { findTagged, type TaggedName } from "./find-tagged";
import { TAG_KEY, TAG_VALUE } from "./parameters";

interface Request {
  readonly Resource: string;
  readonly ReplaceTags?: readonly { readonly TagKey: string; readonly TagValue: string }[];
  readonly DeleteTags?: readonly { readonly TagKey: string }[];
}

/** `qcs::SERVICE:REGION:uin/UIN:PREFIX/ID`; region and uin may be empty, as the Terraform provider writes them. */
const RESOURCE = /^qcs::([a-z]+):([a-z0-9-]*):(?:uin\/(\d*))?:([A-Za-z]+)\/(.+)$/;

/** Attaches, replaces and detaches tags of one resource. */
export const modifyResourceTags: Action<Request> = {
  name: "ModifyResourceTags",
  request: () =>
    requestSchema(
      {
        Resource: { type: "string" },
        ReplaceTags: {
          type: "array",
          items: requestSchema({ TagKey: TAG_KEY, TagValue: TAG_VALUE }, ["TagKey", "TagValue"]),
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
    const resource = findTagged(call, parse(call));
    // The vendor lists no code for a resource that does not exist; silence would lose the tags.
    if (!resource) throw badResource(Resource, "it does not exist");
    for (const { TagKey } of DeleteTags ?? []) delete resource.tags[TagKey];
    for (const { TagKey, TagValue } of ReplaceTags ?? []) resource.tags[TagKey] = TagValue;
    return {};
  },
};

function checkLists({ ReplaceTags, DeleteTags }: Request): void {
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

function parse({ cloud, parameters: { Resource } }: Call<Request>): TaggedName {
  const [matched, service = "", region = "", uin = "", prefix = "", id = ""] = RESOURCE.exec(Resource) ?? [];
  if (matched === undefined) throw badResource(Resource, "it is not of six segments");
  if (uin !== "" && uin !== cloud.account.uin) throw badResource(Resource, "it is of another account");
  return { service, region, prefix, id };
}

function badResource(resource: string, reason: string): ApiError {
  return new ApiError(
    "InvalidParameterValue.ResourceDescriptionError",
    `The resource ${JSON.stringify(resource)} cannot be tagged: ${reason}.`,
  );
}
