import type { Action } from "../action";
import { requestSchema } from "../request-schema";
import { TEXT, type UsagePlanRequest } from "./parameters";
import { usagePlanInfo } from "./usage-plan-info";

/** One usage plan. */
export const describeUsagePlan: Action<UsagePlanRequest> = {
  name: "DescribeUsagePlan",
  request: () => requestSchema({ UsagePlanId: TEXT }, ["UsagePlanId"]),
  perform({ cloud, region, parameters: { UsagePlanId } }) {
    return { Result: usagePlanInfo(cloud.apigateway.usagePlan(region, UsagePlanId)) };
  },
};
