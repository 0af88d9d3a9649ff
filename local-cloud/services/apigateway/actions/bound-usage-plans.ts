import type { Cloud } from "../../../cloud";
import type { GatewayService } from "../state/gateway-service";
import type { UsagePlan, UsagePlanBinding } from "../state/usage-plan";
import { isoTime } from "./iso-time";

/** The fields of {@link bindingInfo}. */
export const BINDING_FIELDS: readonly string[] = [
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
export function bindingInfo({ services }: Cloud["apigateway"], plan: UsagePlan, binding: UsagePlanBinding) {
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
export const BOUND_USAGE_PLAN_FIELDS: readonly string[] = [
  ...BINDING_FIELDS,
  "UsagePlanId",
  "UsagePlanName",
  "UsagePlanDesc",
];

/** The plans bound to a service itself, or to its APIs. */
export function boundUsagePlans({ apigateway }: Cloud, { serviceId }: GatewayService, to: "service" | "apis") {
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
