import type { Action } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { requestSchema } from "../../../core/request-schema";
import { TEXT, type ZoneRequest, zoneOf, zoneRequest, zoneResource } from "./parameters";

interface Request extends ZoneRequest {
  readonly APIServices: readonly { readonly Id: string; readonly Name?: string; readonly BasePath?: string }[];
}

/** Changes groups of API resources. */
export const modifySecurityApiService: Action<Request> = {
  name: "ModifySecurityAPIService",
  request: () =>
    zoneRequest(
      { APIServices: { type: "array", items: requestSchema({ Id: TEXT, Name: TEXT, BasePath: TEXT }, ["Id"]) } },
      ["APIServices"],
    ),
  resource: zoneResource,
  perform(call) {
    const { zoneId, apiServices } = zoneOf(call);
    for (const change of call.parameters.APIServices) {
      const service = apiServices.get(change.Id);
      if (!service) throw new ApiError("ResourceNotFound", `The site ${zoneId} has no API service ${change.Id}.`);
      apiServices.set(change.Id, { ...service, ...change });
    }
    return {};
  },
};
