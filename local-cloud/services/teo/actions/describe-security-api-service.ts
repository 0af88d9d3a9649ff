import type { Action } from "../../../core/action";
import { within } from "../../../core/within";
import { type ListRequest, list, type ZoneRequest, zoneOf, zoneRequest, zoneResource } from "./parameters";

type Request = ZoneRequest & Omit<ListRequest, "Filters">;

/** The groups of API resources of a site by page. */
export const describeSecurityApiService: Action<Request> = {
  name: "DescribeSecurityAPIService",
  request: () =>
    zoneRequest({ Offset: { type: "integer", minimum: 0 }, Limit: { type: "integer", minimum: 1, maximum: 100 } }),
  resource: zoneResource,
  answers: ["TotalCount", ...within("APIServices[]", ["Id", "Name", "BasePath"])],
  perform(call) {
    const { total, page } = list(zoneOf(call).apiServices.values(), call.parameters, {});
    return { TotalCount: total, APIServices: page };
  },
};
