import type { Action } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import type { UsagePlanSettings } from "../state/usage-plan";
import { UNBOUND_USAGE_PLAN_FIELDS, usagePlanInfo } from "./usage-plan-info";

/** What CreateUsagePlan and ModifyUsagePlan set. */
export interface UsagePlanSettingsRequest {
  readonly UsagePlanName: string;
  readonly UsagePlanDesc?: string;
  readonly MaxRequestNum?: number;
  readonly MaxRequestNumPreSec?: number;
}

/** Schemas of {@link UsagePlanSettingsRequest}. */
export const USAGE_PLAN_SETTINGS = {
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
export function readUsagePlanSettings(request: UsagePlanSettingsRequest): UsagePlanSettings {
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
