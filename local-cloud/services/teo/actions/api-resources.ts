import type { JsonSchema } from "../../../../lib/json-schema";
import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import { checkLimit } from "../../../core/limit";
import { TEO_LIMITS } from "../state/limits";
import {
  type ListRequest,
  list,
  requestedZone,
  TEXT,
  TEXTS,
  type ZoneRequest,
  zoneRequest,
  zoneResource,
} from "./parameters";

/** An API resource as requests give it. */
interface ApiResourceRequest {
  readonly Name: string;
  readonly Path: string;
  readonly APIServiceIds?: readonly string[];
  readonly Methods?: readonly string[];
  readonly RequestConstraint?: string;
}

const METHODS = ["GET", "POST", "PUT", "HEAD", "PATCH", "OPTIONS", "DELETE"];

/** Schema of a list of {@link ApiResourceRequest}. @param own what an action takes besides */
function apiResources(own: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema {
  return {
    type: "array",
    items: requestSchema(
      {
        ...own,
        Name: TEXT,
        Path: { type: "string", pattern: "^/" },
        APIServiceIds: TEXTS,
        Methods: { type: "array", items: { type: "string", enum: METHODS } },
        RequestConstraint: TEXT,
      },
      required,
    ),
  };
}

interface CreateSecurityApiResourceRequest extends ZoneRequest {
  readonly APIResources: readonly ApiResourceRequest[];
}

/** Defines paths of APIs. */
export const createSecurityApiResource: Action<CreateSecurityApiResourceRequest> = {
  name: "CreateSecurityAPIResource",
  request: () => zoneRequest({ APIResources: apiResources({}, ["Name", "Path"]) }, ["APIResources"]),
  resource: zoneResource,
  answers: ["APIResourceIds[]"],
  perform(call) {
    const zone = requestedZone(call);
    const resources = call.parameters.APIResources.map((given) => {
      const { APIServiceIds = [], Methods = [], RequestConstraint = "" } = given;
      const unknown = APIServiceIds.find((id) => !zone.apiServices.has(id));
      if (unknown !== undefined) throw new ApiError("ResourceNotFound", `There is no API service ${unknown}.`);
      return { ...given, Id: call.cloud.teo.id("apires", given.Name), APIServiceIds, Methods, RequestConstraint };
    });
    checkLimit(TEO_LIMITS.apiResources, zone.apiResources.size + resources.length);
    for (const resource of resources) zone.apiResources.set(resource.Id, resource);
    return { APIResourceIds: resources.map(({ Id }) => Id) };
  },
};

type DescribeSecurityApiResourceRequest = ZoneRequest & Omit<ListRequest, "Filters">;

/** The API resources of a site by page. */
export const describeSecurityApiResource: Action<DescribeSecurityApiResourceRequest> = {
  name: "DescribeSecurityAPIResource",
  request: () =>
    zoneRequest({ Offset: { type: "integer", minimum: 0 }, Limit: { type: "integer", minimum: 1, maximum: 100 } }),
  resource: zoneResource,
  answers: [
    "TotalCount",
    ...within("APIResources[]", ["Id", "Name", "Path", "APIServiceIds[]", "Methods[]", "RequestConstraint"]),
  ],
  perform(call) {
    const { total, page } = list(requestedZone(call).apiResources.values(), call.parameters, {});
    return { TotalCount: total, APIResources: page };
  },
};

interface ModifySecurityApiResourceRequest extends ZoneRequest {
  readonly APIResources: readonly (Partial<ApiResourceRequest> & { readonly Id: string })[];
}

/** Changes paths of APIs. */
export const modifySecurityApiResource: Action<ModifySecurityApiResourceRequest> = {
  name: "ModifySecurityAPIResource",
  request: () => zoneRequest({ APIResources: apiResources({ Id: TEXT }, ["Id"]) }, ["APIResources"]),
  resource: zoneResource,
  perform(call) {
    const zone = requestedZone(call);
    for (const change of call.parameters.APIResources) {
      const resource = zone.apiResources.get(change.Id);
      if (!resource)
        throw new ApiError("ResourceNotFound", `The site ${zone.zoneId} has no API resource ${change.Id}.`);
      zone.apiResources.set(change.Id, { ...resource, ...change });
    }
    return {};
  },
};

interface DeleteSecurityApiResourceRequest extends ZoneRequest {
  readonly APIResourceIds: readonly string[];
}

/** Deletes paths of APIs. */
export const deleteSecurityApiResource: Action<DeleteSecurityApiResourceRequest> = {
  name: "DeleteSecurityAPIResource",
  request: () => zoneRequest({ APIResourceIds: TEXTS }, ["APIResourceIds"]),
  resource: zoneResource,
  perform(call) {
    const { apiResources } = requestedZone(call);
    for (const id of call.parameters.APIResourceIds) apiResources.delete(id);
    return {};
  },
};
