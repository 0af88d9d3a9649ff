import type { UsagePlan } from "../../state/usage-plan";
import { isoTime } from "./iso-time";

/** All of a usage plan. */
export function usagePlanInfo(plan: UsagePlan) {
  return {
    UsagePlanId: plan.usagePlanId,
    UsagePlanName: plan.name,
    UsagePlanDesc: plan.description,
    MaxRequestNum: plan.maxRequests,
    MaxRequestNumPreSec: plan.maxRequestsPerSecond,
    BindSecretIdTotalCount: plan.keyIds.size,
    BindSecretIds: [...plan.keyIds],
    BindEnvironmentTotalCount: plan.bindings.length,
    BindEnvironments: plan.bindings.map(({ environment, serviceId }) => ({
      EnvironmentName: environment,
      ServiceId: serviceId,
    })),
    CreatedTime: isoTime(plan.createdAt),
    ModifiedTime: isoTime(plan.modifiedAt),
  };
}
