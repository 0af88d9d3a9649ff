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

interface CreateSecurityApiServiceRequest extends ZoneRequest {
  readonly APIServices: readonly { readonly Name: string; readonly BasePath: string }[];
}

/** Defines groups of API resources. */
export const createSecurityApiService: Action<CreateSecurityApiServiceRequest> = {
  name: "CreateSecurityAPIService",
  request: () =>
    zoneRequest(
      { APIServices: { type: "array", items: requestSchema({ Name: TEXT, BasePath: TEXT }, ["Name", "BasePath"]) } },
      ["APIServices"],
    ),
  resource: zoneResource,
  answers: ["APIServiceIds[]"],
  perform(call) {
    const { apiServices } = requestedZone(call);
    const services = call.parameters.APIServices.map((given) => ({
      ...given,
      Id: call.cloud.teo.id("apisrv", given.Name),
    }));
    checkLimit(TEO_LIMITS.apiServices, apiServices.size + services.length);
    for (const service of services) apiServices.set(service.Id, service);
    return { APIServiceIds: services.map(({ Id }) => Id) };
  },
};

type DescribeSecurityApiServiceRequest = ZoneRequest & Omit<ListRequest, "Filters">;

/** The groups of API resources of a site by page. */
export const describeSecurityApiService: Action<DescribeSecurityApiServiceRequest> = {
  name: "DescribeSecurityAPIService",
  request: () =>
    zoneRequest({ Offset: { type: "integer", minimum: 0 }, Limit: { type: "integer", minimum: 1, maximum: 100 } }),
  resource: zoneResource,
  answers: ["TotalCount", ...within("APIServices[]", ["Id", "Name", "BasePath"])],
  perform(call) {
    const { total, page } = list(requestedZone(call).apiServices.values(), call.parameters, {});
    return { TotalCount: total, APIServices: page };
  },
};

interface ModifySecurityApiServiceRequest extends ZoneRequest {
  readonly APIServices: readonly { readonly Id: string; readonly Name?: string; readonly BasePath?: string }[];
}

/** Changes groups of API resources. */
export const modifySecurityApiService: Action<ModifySecurityApiServiceRequest> = {
  name: "ModifySecurityAPIService",
  request: () =>
    zoneRequest(
      { APIServices: { type: "array", items: requestSchema({ Id: TEXT, Name: TEXT, BasePath: TEXT }, ["Id"]) } },
      ["APIServices"],
    ),
  resource: zoneResource,
  perform(call) {
    const { zoneId, apiServices } = requestedZone(call);
    for (const change of call.parameters.APIServices) {
      const service = apiServices.get(change.Id);
      if (!service) throw new ApiError("ResourceNotFound", `The site ${zoneId} has no API service ${change.Id}.`);
      apiServices.set(change.Id, { ...service, ...change });
    }
    return {};
  },
};

interface DeleteSecurityApiServiceRequest extends ZoneRequest {
  readonly APIServiceIds: readonly string[];
}

/** Deletes groups of API resources. */
export const deleteSecurityApiService: Action<DeleteSecurityApiServiceRequest> = {
  name: "DeleteSecurityAPIService",
  request: () => zoneRequest({ APIServiceIds: TEXTS }, ["APIServiceIds"]),
  resource: zoneResource,
  differs: "A group that still has resources is refused (not documented, our choice).",
  perform(call) {
    const { apiServices, apiResources } = requestedZone(call);
    const { APIServiceIds } = call.parameters;
    const used = [...apiResources.values()].find((one) => one.APIServiceIds.some((id) => APIServiceIds.includes(id)));
    if (used) throw new ApiError("ResourceInUse", `The API resource ${used.Id} belongs to the service.`);
    for (const id of APIServiceIds) apiServices.delete(id);
    return {};
  },
};
