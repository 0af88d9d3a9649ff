import type { ResourceType } from "../../../stack/resource-type";

export const apiGatewayApiKeyAttachment: ResourceType = (args, { cloud, region }) => {
  const plan = cloud.apigateway.usagePlan(region, args.text("usage_plan_id"));
  const { keyId } = cloud.apigateway.key(region, args.text("api_key_id"));
  plan.keyIds.add(keyId);
  return { id: `${keyId}#${plan.usagePlanId}` };
};
