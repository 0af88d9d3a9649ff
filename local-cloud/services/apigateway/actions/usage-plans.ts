import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import type { UsagePlan, UsagePlanSettings } from "../state/usage-plan";
import { isoTime, TEXT, type UsagePlanRequest } from "./parameters";

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
const UNBOUND_USAGE_PLAN_FIELDS: readonly string[] = [
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

/** What CreateUsagePlan and ModifyUsagePlan set. */
interface UsagePlanSettingsRequest {
  readonly UsagePlanName: string;
  readonly UsagePlanDesc?: string;
  readonly MaxRequestNum?: number;
  readonly MaxRequestNumPreSec?: number;
}

/** Schemas of {@link UsagePlanSettingsRequest}. */
const USAGE_PLAN_SETTINGS = {
  UsagePlanName: { type: "string", maxLength: 50 },
  UsagePlanDesc: { type: "string", maxLength: 200 },
  MaxRequestNum: { type: "integer" },
  MaxRequestNumPreSec: { type: "integer" },
} as const;

/** Most requests that a plan can be limited to, in all and in a second (628/11822). */
const MAX_REQUESTS = 99_999_999;
const MAX_REQUESTS_PER_SECOND = 2_000;
const UNLIMITED = -1;

/** The settings that a request gives a usage plan. @throws ApiError InvalidParameterValue.InvalidMaxRequestNum */
function readUsagePlanSettings(request: UsagePlanSettingsRequest): UsagePlanSettings {
  return {
    name: request.UsagePlanName,
    description: request.UsagePlanDesc ?? "",
    maxRequests: limit("MaxRequestNum", request.MaxRequestNum, MAX_REQUESTS),
    maxRequestsPerSecond: limit("MaxRequestNumPreSec", request.MaxRequestNumPreSec, MAX_REQUESTS_PER_SECOND),
  };
}

function limit(name: string, value = UNLIMITED, max: number): number {
  if (value === UNLIMITED || (value >= 1 && value <= max)) return value;
  throw new ApiError(
    "InvalidParameterValue.InvalidMaxRequestNum",
    `${name} is ${value}, allowed are ${UNLIMITED} and 1 to ${max}.`,
  );
}

/** Creates a usage plan without keys. */
export const createUsagePlan: Action<UsagePlanSettingsRequest> = {
  name: "CreateUsagePlan",
  request: () => requestSchema(USAGE_PLAN_SETTINGS, ["UsagePlanName"]),
  answers: within("Result", UNBOUND_USAGE_PLAN_FIELDS),
  perform({ cloud, region, parameters }) {
    return { Result: usagePlanInfo(cloud.apigateway.createUsagePlan(region, readUsagePlanSettings(parameters))) };
  },
};

/** One usage plan. */
export const describeUsagePlan: Action<UsagePlanRequest> = {
  name: "DescribeUsagePlan",
  request: () => requestSchema({ UsagePlanId: TEXT }, ["UsagePlanId"]),
  answers: within("Result", USAGE_PLAN_FIELDS),
  perform({ cloud, region, parameters: { UsagePlanId } }) {
    return { Result: usagePlanInfo(cloud.apigateway.usagePlan(region, UsagePlanId)) };
  },
};

/** Changes a usage plan. It holds at once. */
export const modifyUsagePlan: Action<UsagePlanRequest & Partial<UsagePlanSettingsRequest>> = {
  name: "ModifyUsagePlan",
  request: () => requestSchema({ UsagePlanId: TEXT, ...USAGE_PLAN_SETTINGS }, ["UsagePlanId"]),
  answers: within("Result", USAGE_PLAN_FIELDS),
  perform({ cloud, region, parameters }) {
    const plan = cloud.apigateway.usagePlan(region, parameters.UsagePlanId);
    Object.assign(plan, readUsagePlanSettings({ UsagePlanName: plan.name, ...parameters }), {
      modifiedAt: cloud.clock.now(),
    });
    return { Result: usagePlanInfo(plan) };
  },
};

/** Deletes a usage plan that is bound to nothing. */
export const deleteUsagePlan: Action<UsagePlanRequest> = {
  name: "DeleteUsagePlan",
  request: () => requestSchema({ UsagePlanId: TEXT }, ["UsagePlanId"]),
  answers: ["Result"],
  perform({ cloud, region, parameters: { UsagePlanId } }) {
    cloud.apigateway.deleteUsagePlan(cloud.apigateway.usagePlan(region, UsagePlanId));
    return { Result: true };
  },
};
