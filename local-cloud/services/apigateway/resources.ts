import { UserError } from "../../../lib/user-error";
import type { ResourceType } from "../../stack/resource-type";
import { ENVIRONMENTS, type EnvironmentName, type GatewayApiSettings } from "./state/gateway-service";

/** The limits of a service by the environment they are for. */
const LIMITS = { test: "test_limit", prepub: "pre_limit", release: "release_limit" } as const;

const apiGatewayService: ResourceType = async (args, { apiGateway, region }) => {
  const service = await apiGateway.createService({
    region,
    name: args.text("service_name"),
    description: args.text("service_desc", ""),
    protocol: args.text("protocol"),
    netTypes: args.value("net_type") as string[],
    ipVersion: args.text("ip_version", "IPv4"),
    tags: args.texts("tags"),
  });
  for (const environment of ENVIRONMENTS) {
    if (args.has(LIMITS[environment])) service.limits.set(environment, args.integer(LIMITS[environment]));
  }
  return { id: service.serviceId, outer_sub_domain: service.address, internal_sub_domain: "" };
};

const apiGatewayApi: ResourceType = (args, { cloud, region }) => {
  const name = args.text("service_config_scf_function_name");
  const namespace = args.text("service_config_scf_function_namespace");
  const type = args.text("service_config_scf_function_type", "EVENT");
  const fn = cloud.scf.function(region, namespace, name);
  if (fn.type.toUpperCase() !== type) {
    throw new UserError(
      `${args.where}: service_config_scf_function_type is ${type}, but the function ${name} is of type ${fn.type}.`,
      `Set service_config_scf_function_type to "${fn.type.toUpperCase()}".`,
    );
  }
  const api = cloud.apigateway.createApi(cloud.apigateway.service(region, args.text("service_id")), {
    name: args.text("api_name"),
    description: args.text("api_desc", ""),
    path: args.text("request_config_path"),
    method: args.text("request_config_method", "GET") as GatewayApiSettings["method"],
    authType: args.text("auth_type", "NONE") as GatewayApiSettings["authType"],
    function: { namespace, name, qualifier: args.text("service_config_scf_function_qualifier") },
    isIntegratedResponse: args.text("service_config_scf_is_integrated_response", "false") === "true",
    timeoutSeconds: args.integer("service_config_timeout", 5),
  });
  return { id: api.apiId };
};

const apiGatewayServiceRelease: ResourceType = (args, { cloud, region }) => {
  const service = cloud.apigateway.service(region, args.text("service_id"));
  const environment = args.text("environment_name") as EnvironmentName;
  const { version } = cloud.apigateway.release(service, environment, args.text("release_desc"));
  return { id: `${service.serviceId}#${environment}#${version}`, release_version: version };
};

const apiGatewayUsagePlan: ResourceType = (args, { cloud, region }) => ({
  id: cloud.apigateway.createUsagePlan(region, {
    name: args.text("usage_plan_name"),
    description: args.text("usage_plan_desc", ""),
    maxRequests: args.integer("max_request_num", -1),
    maxRequestsPerSecond: args.integer("max_request_num_pre_sec", -1),
  }).usagePlanId,
});

const apiGatewayUsagePlanAttachment: ResourceType = (args, { cloud, region }) => {
  const plan = cloud.apigateway.usagePlan(region, args.text("usage_plan_id"));
  const service = cloud.apigateway.service(region, args.text("service_id"));
  const environment = args.text("environment") as EnvironmentName;
  const bindType = args.text("bind_type", "SERVICE");
  const apiId = bindType === "API" ? cloud.apigateway.api(service, args.text("api_id")).apiId : undefined;
  cloud.apigateway.bindUsagePlan(plan, { serviceId: service.serviceId, environment, apiId });
  return { id: [plan.usagePlanId, service.serviceId, environment, bindType, apiId ?? "", ""].join("#") };
};

const apiGatewayApiKeyAttachment: ResourceType = (args, { cloud, region }) => {
  const plan = cloud.apigateway.usagePlan(region, args.text("usage_plan_id"));
  const key = cloud.apigateway.key(region, args.text("api_key_id"));
  cloud.apigateway.bindKeys(plan, [key]);
  return { id: `${key.keyId}#${plan.usagePlanId}` };
};

const apiGatewayCustomDomain: ResourceType = (args, { cloud, region }) => {
  const service = cloud.apigateway.service(region, args.text("service_id"));
  const domain = args.text("sub_domain");
  cloud.apigateway.bindDomain(service, {
    domain,
    protocol: args.text("protocol"),
    netType: args.text("net_type"),
    certificateId: args.text("certificate_id", ""),
    isForcedHttps: args.text("is_forced_https", "false") === "true",
    isDefaultMapping: args.text("is_default_mapping", "true") === "true",
    mappings: ((args.value("path_mappings") ?? []) as string[]).map((mapping) => {
      const [path = "", environment = ""] = mapping.split("#");
      return { path, environment: environment as EnvironmentName };
    }),
  });
  return { id: `${service.serviceId}#${domain}`, status: 1 };
};

/** API Gateway's resources, by Terraform's type. */
export const APIGATEWAY_RESOURCES: Readonly<Record<string, ResourceType>> = {
  tencentcloud_api_gateway_api: apiGatewayApi,
  tencentcloud_api_gateway_api_key_attachment: apiGatewayApiKeyAttachment,
  tencentcloud_api_gateway_custom_domain: apiGatewayCustomDomain,
  tencentcloud_api_gateway_service: apiGatewayService,
  tencentcloud_api_gateway_service_release: apiGatewayServiceRelease,
  tencentcloud_api_gateway_usage_plan: apiGatewayUsagePlan,
  tencentcloud_api_gateway_usage_plan_attachment: apiGatewayUsagePlanAttachment,
};
