import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import { BOUND_USAGE_PLAN_FIELDS, boundUsagePlans } from "./bound-usage-plans";
import { PAGE, type PageRequest, pageOf } from "./page";
import { type ServiceRequest, serviceOf, serviceResource, TEXT } from "./parameters";

/** The usage plans bound to a service as a whole. */
export const describeServiceUsagePlan: Action<ServiceRequest & PageRequest> = {
  name: "DescribeServiceUsagePlan",
  request: () => requestSchema({ ServiceId: TEXT, ...PAGE }, ["ServiceId"]),
  resource: serviceResource,
  answers: ["Result.TotalCount", ...within("Result.ServiceUsagePlanList[]", BOUND_USAGE_PLAN_FIELDS)],
  perform(call) {
    const plans = boundUsagePlans(call.cloud, serviceOf(call), "service");
    return { Result: { TotalCount: plans.length, ServiceUsagePlanList: pageOf(plans, call.parameters) } };
  },
};
