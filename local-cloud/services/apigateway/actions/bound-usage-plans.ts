import type { Cloud } from "../../../cloud";
import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import type { GatewayService } from "../state/gateway-service";
import type { UsagePlan, UsagePlanBinding } from "../state/usage-plan";
import {
  isoTime,
  PAGE,
  type PageRequest,
  requestedService,
  type ServiceRequest,
  serviceResource,
  TEXT,
  takePage,
  type UsagePlanRequest,
} from "./parameters";

/** The fields of {@link bindingInfo}. */
const BINDING_FIELDS: readonly string[] = [
  "ServiceId",
  "ServiceName",
  "ApiId",
  "ApiName",
  "Path",
  "Method",
  "Environment",
  "InUseRequestNum",
  "MaxRequestNum",
  "MaxRequestNumPreSec",
  "CreatedTime",
  "ModifiedTime",
];

/** How a list shows that a plan is bound to a service or, where there is one, to its API. */
function bindingInfo({ services }: Cloud["apigateway"], plan: UsagePlan, binding: UsagePlanBinding) {
  const service = services.get(binding.serviceId);
  const api = binding.apiId === undefined ? undefined : service?.apis.get(binding.apiId);
  return {
    ServiceId: binding.serviceId,
    ServiceName: service?.name ?? "",
    ApiId: api?.apiId ?? "",
    ApiName: api?.name ?? "",
    Path: api?.path ?? "",
    Method: api?.method ?? "",
    Environment: binding.environment,
    InUseRequestNum: plan.used,
    MaxRequestNum: plan.maxRequests,
    MaxRequestNumPreSec: plan.maxRequestsPerSecond,
    CreatedTime: isoTime(binding.createdAt),
    ModifiedTime: isoTime(binding.createdAt),
  };
}

/** The fields of {@link boundUsagePlans}. */
const BOUND_USAGE_PLAN_FIELDS: readonly string[] = [...BINDING_FIELDS, "UsagePlanId", "UsagePlanName", "UsagePlanDesc"];

/** The plans bound to a service itself, or to its APIs. */
function boundUsagePlans({ apigateway }: Cloud, { serviceId }: GatewayService, to: "service" | "apis") {
  return [...apigateway.usagePlans.values()].flatMap((plan) =>
    plan.bindings
      .filter((binding) => binding.serviceId === serviceId && (binding.apiId === undefined) === (to === "service"))
      .map((binding) => ({
        ...bindingInfo(apigateway, plan, binding),
        UsagePlanId: plan.usagePlanId,
        UsagePlanName: plan.name,
        UsagePlanDesc: plan.description,
      })),
  );
}

interface Request extends UsagePlanRequest, PageRequest {
  readonly BindType: "API" | "SERVICE";
}

/** What a usage plan is bound to. */
export const describeUsagePlanEnvironments: Action<Request> = {
  name: "DescribeUsagePlanEnvironments",
  request: () =>
    requestSchema({ UsagePlanId: TEXT, BindType: { type: "string", enum: ["API", "SERVICE"] }, ...PAGE }, [
      "UsagePlanId",
      "BindType",
    ]),
  answers: ["Result.TotalCount", ...within("Result.EnvironmentList[]", BINDING_FIELDS)],
  perform({ cloud: { apigateway }, region, parameters }) {
    const plan = apigateway.usagePlan(region, parameters.UsagePlanId);
    const bindings = plan.bindings.filter(({ apiId }) => (apiId === undefined) === (parameters.BindType === "SERVICE"));
    return {
      Result: {
        TotalCount: bindings.length,
        EnvironmentList: takePage(bindings, parameters).map((binding) => bindingInfo(apigateway, plan, binding)),
      },
    };
  },
};

/** The usage plans bound to a service as a whole. */
export const describeServiceUsagePlan: Action<ServiceRequest & PageRequest> = {
  name: "DescribeServiceUsagePlan",
  request: () => requestSchema({ ServiceId: TEXT, ...PAGE }, ["ServiceId"]),
  resource: serviceResource,
  answers: ["Result.TotalCount", ...within("Result.ServiceUsagePlanList[]", BOUND_USAGE_PLAN_FIELDS)],
  perform(call) {
    const plans = boundUsagePlans(call.cloud, requestedService(call), "service");
    return { Result: { TotalCount: plans.length, ServiceUsagePlanList: takePage(plans, call.parameters) } };
  },
};

/** The usage plans bound to APIs of a service. */
export const describeApiUsagePlan: Action<ServiceRequest & PageRequest> = {
  name: "DescribeApiUsagePlan",
  request: () => requestSchema({ ServiceId: TEXT, ...PAGE }, ["ServiceId"]),
  resource: serviceResource,
  answers: ["Result.TotalCount", ...within("Result.ApiUsagePlanList[]", BOUND_USAGE_PLAN_FIELDS)],
  perform(call) {
    const plans = boundUsagePlans(call.cloud, requestedService(call), "apis");
    return { Result: { TotalCount: plans.length, ApiUsagePlanList: takePage(plans, call.parameters) } };
  },
};
