import type { ApiCall } from "../../helpers/api-client";

type Tags = Readonly<Record<string, string>>;

/** Requests to the tag service as the Terraform provider makes them: no list is ever sent empty. */
export const modifyResourceTags = (Resource: string, replace: Tags, remove: readonly string[] = []) => {
  const ReplaceTags = Object.entries(replace).map(([TagKey, TagValue]) => ({ TagKey, TagValue }));
  const DeleteTags = remove.map((TagKey) => ({ TagKey }));
  return {
    service: "tag",
    action: "ModifyResourceTags",
    parameters: {
      Resource,
      ...(ReplaceTags.length > 0 && { ReplaceTags }),
      ...(DeleteTags.length > 0 && { DeleteTags }),
    },
  } satisfies ApiCall;
};

/** The three requests by which Terraform's cos backend locks. */
export const lockTag = (action: "CreateTag" | "DeleteTag" | "DescribeTags", TagValue: string) =>
  ({ service: "tag", action, parameters: { TagKey: "tencentcloud-terraform-lock", TagValue } }) satisfies ApiCall;

export const describeResourceTags = (
  ServiceType: string,
  ResourcePrefix: string,
  ResourceRegion: string,
  id: string,
  more: object = {},
) =>
  ({
    service: "tag",
    action: "DescribeResourceTagsByResourceIds",
    parameters: { ServiceType, ResourcePrefix, ResourceRegion, ResourceIds: [id], Limit: 20, Offset: 0, ...more },
  }) satisfies ApiCall;

/** Any other request to the tag service. */
export const tag = (action: string, parameters: object = {}) =>
  ({ service: "tag", action, parameters }) satisfies ApiCall;
