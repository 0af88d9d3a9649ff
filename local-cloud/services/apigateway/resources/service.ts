import type { ResourceType } from "../../../stack/resource-type";
import { ENVIRONMENTS } from "../state/gateway-service";

/** The limits of a service by the environment they are for. */
const LIMITS = { test: "test_limit", prepub: "pre_limit", release: "release_limit" } as const;

export const apiGatewayService: ResourceType = async (args, { scf, region }) => {
  const service = await scf.apiGateway.createService({
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
