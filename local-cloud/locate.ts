import type { Cloud } from "./cloud";
import type { RunningCloud } from "./core/running-cloud";

/** The path of a domain of SCF that means all of them. */
const EVERY_PATH = "/*";

/** The function URL behind a domain of SCF all of whose paths lead to one. */
function customDomainAddress({ scf }: Cloud, name: string): string | undefined {
  const endpoints = scf.customDomains.find(name)?.endpoints ?? [];
  const [endpoint] = endpoints;
  if (endpoint?.pathMatch !== EVERY_PATH || endpoints.length > 1) return undefined;
  const { namespace, functionName, qualifier } = endpoint;
  return scf.triggers.find(
    (trigger) =>
      trigger.type === "http" &&
      trigger.qualifier === qualifier &&
      trigger.function.namespace === namespace &&
      trigger.function.name === functionName,
  )?.url;
}

/** The service of API Gateway behind a domain, by the path that its listener, which knows no domain, has for it. */
function serviceAddress({ apigateway }: Cloud, name: string): string | undefined {
  for (const { address, domains } of apigateway.services.values()) {
    const domain = domains.get(name);
    if (domain?.isDefaultMapping) return address;
    const mapping = domain?.mappings.find(({ path }) => path === "/");
    if (mapping) return `${address}/${mapping.environment}`;
  }
  return undefined;
}

/**
 * Where a URL is served on this machine. No DNS leads a domain to a local cloud, so that of EdgeOne, SCF or API Gateway
 * is found here; any other URL is returned as it is.
 */
export function locate({ cloud, edge }: RunningCloud, url: string): string {
  const { hostname, pathname } = new URL(url);
  const address = edge.address(hostname) ?? customDomainAddress(cloud, hostname) ?? serviceAddress(cloud, hostname);
  return address === undefined ? url : `${address}${pathname === "/" ? "" : pathname}`;
}
