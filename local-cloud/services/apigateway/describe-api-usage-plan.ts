import type { Action } from "../action";
import { requestSchema } from "../request-schema";
import { within } from "../within";
import { BOUND_USAGE_PLAN_FIELDS, boundUsagePlans } from "./bound-usage-plans";
import { PAGE, type PageRequest, pageOf } from "./page";
import { type ServiceRequest, serviceOf, serviceResource, TEXT, TEXTS } from "./parameters";

interface Request extends ServiceRequest, PageRequest {
  /** @default - every API of the service */
  readonly ApiIds?: readonly string[];
}

/** The usage plans bound to APIs of a service. */
export const describeApiUsagePlan: Action<Request> = {
  name: "DescribeApiUsagePlan",
  request: () => requestSchema({ ServiceId: TEXT, ApiIds: TEXTS, ...PAGE }, ["ServiceId"]),
  resource: serviceResource,
  answers: ["Result.TotalCount", ...within("Result.ApiUsagePlanList[]", BOUND_USAGE_PLAN_FIELDS)],
  perform(call) {
    const { ApiIds } = call.parameters;
    const plans = boundUsagePlans(call.cloud, serviceOf(call), "apis").filter(
      ({ ApiId }) => ApiIds === undefined || ApiIds.includes(ApiId),
    );
    return { Result: { TotalCount: plans.length, ApiUsagePlanList: pageOf(plans, call.parameters) } };
  },
};
