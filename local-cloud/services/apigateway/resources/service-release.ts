import type { ResourceType } from "../../../stack/resource-type";
import type { EnvironmentName } from "../state/gateway-service";

export const apiGatewayServiceRelease: ResourceType = (args, { cloud, region }) => {
  const service = cloud.apigateway.service(region, args.text("service_id"));
  const environment = args.text("environment_name") as EnvironmentName;
  const { version } = cloud.apigateway.release(service, environment, args.text("release_desc"));
  return { id: `${service.serviceId}#${environment}#${version}`, release_version: version };
};
