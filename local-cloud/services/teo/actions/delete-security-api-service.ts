import type { Action } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { TEXTS, type ZoneRequest, zoneOf, zoneRequest, zoneResource } from "./parameters";

interface Request extends ZoneRequest {
  readonly APIServiceIds: readonly string[];
}

/** Deletes groups of API resources. */
export const deleteSecurityApiService: Action<Request> = {
  name: "DeleteSecurityAPIService",
  request: () => zoneRequest({ APIServiceIds: TEXTS }, ["APIServiceIds"]),
  resource: zoneResource,
  differs: "A group of which there still are resources is refused (not documented, our choice).",
  perform(call) {
    const { apiServices, apiResources } = zoneOf(call);
    const { APIServiceIds } = call.parameters;
    const used = [...apiResources.values()].find((one) => one.APIServiceIds.some((id) => APIServiceIds.includes(id)));
    if (used) throw new ApiError("ResourceInUse", `The API resource ${used.Id} belongs to the service.`);
    for (const id of APIServiceIds) apiServices.delete(id);
    return {};
  },
};
