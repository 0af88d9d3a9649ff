import type { UsagePlan } from "../state/usage-plan";
import { isoTime } from "./iso-time";

/** The fields of {@link usagePlanInfo}. */
export const USAGE_PLAN_FIELDS: readonly string[] = [
  "UsagePlanId",
  "UsagePlanName",
  "UsagePlanDesc",
  "MaxRequestNum",
  "MaxRequestNumPreSec",
  "BindSecretIdTotalCount",
  "BindSecretIds[]",
  "BindEnvironmentTotalCount",
  "BindEnvironments[].EnvironmentName",
  "BindEnvironments[].ServiceId",
  "CreatedTime",
  "ModifiedTime",
];

/** The fields of a plan that is bound to nothing. */
export const UNBOUND_USAGE_PLAN_FIELDS: readonly string[] = [
  ...USAGE_PLAN_FIELDS.filter((field) => !field.startsWith("BindEnvironments[]")),
  "BindEnvironments[]",
];

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
