import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import { TEXT, type UsagePlanRequest } from "./parameters";
import { USAGE_PLAN_FIELDS, usagePlanInfo } from "./usage-plan-info";

/** One usage plan. */
export const describeUsagePlan: Action<UsagePlanRequest> = {
  name: "DescribeUsagePlan",
  request: () => requestSchema({ UsagePlanId: TEXT }, ["UsagePlanId"]),
  answers: within("Result", USAGE_PLAN_FIELDS),
  perform({ cloud, region, parameters: { UsagePlanId } }) {
    return { Result: usagePlanInfo(cloud.apigateway.usagePlan(region, UsagePlanId)) };
  },
};
