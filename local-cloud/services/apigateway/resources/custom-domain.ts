import type { ResourceType } from "../../../stack/resource-type";
import type { EnvironmentName } from "../state/gateway-service";

export const apiGatewayCustomDomain: ResourceType = (args, { cloud, region }) => {
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
