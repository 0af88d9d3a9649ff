import type { Action } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { type ApiResourceRequest, apiResources } from "./api-resource";
import { type ZoneRequest, zoneOf, zoneRequest, zoneResource } from "./parameters";

interface Request extends ZoneRequest {
  readonly APIResources: readonly ApiResourceRequest[];
}

/** Defines paths of APIs. */
export const createSecurityApiResource: Action<Request> = {
  name: "CreateSecurityAPIResource",
  request: () => zoneRequest({ APIResources: apiResources({}, ["Name", "Path"]) }, ["APIResources"]),
  resource: zoneResource,
  answers: ["APIResourceIds[]"],
  perform(call) {
    const zone = zoneOf(call);
    const resources = call.parameters.APIResources.map((given) => {
      const { APIServiceIds = [], Methods = [], RequestConstraint = "" } = given;
      const unknown = APIServiceIds.find((id) => !zone.apiServices.has(id));
      if (unknown !== undefined) throw new ApiError("ResourceNotFound", `There is no API service ${unknown}.`);
      return { ...given, Id: call.cloud.teo.id("apires", given.Name), APIServiceIds, Methods, RequestConstraint };
    });
    for (const resource of resources) zone.apiResources.set(resource.Id, resource);
    return { APIResourceIds: resources.map(({ Id }) => Id) };
  },
};
