import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import { readUsagePlanSettings, USAGE_PLAN_SETTINGS, type UsagePlanSettingsRequest } from "./create-usage-plan";
import { TEXT, type UsagePlanRequest } from "./parameters";
import { USAGE_PLAN_FIELDS, usagePlanInfo } from "./usage-plan-info";

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
