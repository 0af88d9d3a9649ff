import type { Action } from "../action";
import { requestSchema } from "../request-schema";
import { boundUsagePlans } from "./bound-usage-plans";
import { PAGE, type PageRequest, pageOf } from "./page";
import { type ServiceRequest, serviceOf, serviceResource, TEXT } from "./parameters";

/** The usage plans bound to a service as a whole. */
export const describeServiceUsagePlan: Action<ServiceRequest & PageRequest> = {
  name: "DescribeServiceUsagePlan",
  request: () => requestSchema({ ServiceId: TEXT, ...PAGE }, ["ServiceId"]),
  resource: serviceResource,
  perform(call) {
    const plans = boundUsagePlans(call.cloud, serviceOf(call), "service");
    return { Result: { TotalCount: plans.length, ServiceUsagePlanList: pageOf(plans, call.parameters) } };
  },
};
