import type { ResourceType } from "../../../stack/resource-type";

export const apiGatewayUsagePlan: ResourceType = (args, { cloud, region }) => ({
  id: cloud.apigateway.createUsagePlan(region, {
    name: args.text("usage_plan_name"),
    description: args.text("usage_plan_desc", ""),
    maxRequests: args.integer("max_request_num", -1),
    maxRequestsPerSecond: args.integer("max_request_num_pre_sec", -1),
  }).usagePlanId,
});
