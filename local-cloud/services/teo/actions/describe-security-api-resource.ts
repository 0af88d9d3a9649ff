import type { Action } from "../../../core/action";
import { within } from "../../../core/within";
import { type ListRequest, list, type ZoneRequest, zoneOf, zoneRequest, zoneResource } from "./parameters";

type Request = ZoneRequest & Omit<ListRequest, "Filters">;

/** The API resources of a site by page. */
export const describeSecurityApiResource: Action<Request> = {
  name: "DescribeSecurityAPIResource",
  request: () =>
    zoneRequest({ Offset: { type: "integer", minimum: 0 }, Limit: { type: "integer", minimum: 1, maximum: 100 } }),
  resource: zoneResource,
  answers: [
    "TotalCount",
    ...within("APIResources[]", ["Id", "Name", "Path", "APIServiceIds[]", "Methods[]", "RequestConstraint"]),
  ],
  perform(call) {
    const { total, page } = list(zoneOf(call).apiResources.values(), call.parameters, {});
    return { TotalCount: total, APIResources: page };
  },
};
