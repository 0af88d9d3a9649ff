import type { ResourceType } from "../../../stack/resource-type";
import type { EnvironmentName } from "../state/gateway-service";

export const apiGatewayUsagePlanAttachment: ResourceType = (args, { cloud, region }) => {
  const plan = cloud.apigateway.usagePlan(region, args.text("usage_plan_id"));
  const service = cloud.apigateway.service(region, args.text("service_id"));
  const environment = args.text("environment") as EnvironmentName;
  const bindType = args.text("bind_type", "SERVICE");
  const apiId = bindType === "API" ? cloud.apigateway.api(service, args.text("api_id")).apiId : undefined;
  cloud.apigateway.bindUsagePlan(plan, { serviceId: service.serviceId, environment, apiId });
  return { id: [plan.usagePlanId, service.serviceId, environment, bindType, apiId ?? "", ""].join("#") };
};
