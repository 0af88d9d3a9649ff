import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import { BOUND_USAGE_PLAN_FIELDS, boundUsagePlans } from "./bound-usage-plans";
import { PAGE, type PageRequest, pageOf } from "./page";
import { type ServiceRequest, serviceOf, serviceResource, TEXT } from "./parameters";

/** The usage plans bound to APIs of a service. */
export const describeApiUsagePlan: Action<ServiceRequest & PageRequest> = {
  name: "DescribeApiUsagePlan",
  request: () => requestSchema({ ServiceId: TEXT, ...PAGE }, ["ServiceId"]),
  resource: serviceResource,
  answers: ["Result.TotalCount", ...within("Result.ApiUsagePlanList[]", BOUND_USAGE_PLAN_FIELDS)],
  perform(call) {
    const plans = boundUsagePlans(call.cloud, serviceOf(call), "apis");
    return { Result: { TotalCount: plans.length, ApiUsagePlanList: pageOf(plans, call.parameters) } };
  },
};
