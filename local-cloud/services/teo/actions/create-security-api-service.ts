import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { TEXT, type ZoneRequest, zoneOf, zoneRequest, zoneResource } from "./parameters";

interface Request extends ZoneRequest {
  readonly APIServices: readonly { readonly Name: string; readonly BasePath: string }[];
}

/** Defines groups of API resources. */
export const createSecurityApiService: Action<Request> = {
  name: "CreateSecurityAPIService",
  request: () =>
    zoneRequest(
      { APIServices: { type: "array", items: requestSchema({ Name: TEXT, BasePath: TEXT }, ["Name", "BasePath"]) } },
      ["APIServices"],
    ),
  resource: zoneResource,
  answers: ["APIServiceIds[]"],
  perform(call) {
    const { apiServices } = zoneOf(call);
    const services = call.parameters.APIServices.map((given) => ({
      ...given,
      Id: call.cloud.teo.id("apisrv", given.Name),
    }));
    for (const service of services) apiServices.set(service.Id, service);
    return { APIServiceIds: services.map(({ Id }) => Id) };
  },
};
