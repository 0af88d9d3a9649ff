import type { Action } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { type ApiResourceRequest, apiResources } from "./api-resource";
import { TEXT, type ZoneRequest, zoneOf, zoneRequest, zoneResource } from "./parameters";

interface Request extends ZoneRequest {
  readonly APIResources: readonly (Partial<ApiResourceRequest> & { readonly Id: string })[];
}

/** Changes paths of APIs. */
export const modifySecurityApiResource: Action<Request> = {
  name: "ModifySecurityAPIResource",
  request: () => zoneRequest({ APIResources: apiResources({ Id: TEXT }, ["Id"]) }, ["APIResources"]),
  resource: zoneResource,
  perform(call) {
    const zone = zoneOf(call);
    for (const change of call.parameters.APIResources) {
      const resource = zone.apiResources.get(change.Id);
      if (!resource)
        throw new ApiError("ResourceNotFound", `The site ${zone.zoneId} has no API resource ${change.Id}.`);
      zone.apiResources.set(change.Id, { ...resource, ...change });
    }
    return {};
  },
};
