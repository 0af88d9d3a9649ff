import { UserError } from "../../../../lib/user-error";
import type { ResourceType } from "../../../stack/resource-type";
import type { GatewayApiSettings } from "../state/gateway-service";

export const apiGatewayApi: ResourceType = (args, { cloud, region }) => {
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
