import type { Contract } from "../../contract/vendor/revisions";
import { SERVICES } from "../services";
import type { Action, Service } from "./action";
import { ApiError, missingParameter } from "./api-error";
import type { Claim } from "./claim";
import { serviceOfHost } from "./hosts";

/** Where a request wants to go, as its host and its claim say it, whether that exists or not. */
export interface Route {
  /** The first label of an API host; on loopback the service that has the action, undefined when none has. */
  readonly serviceName: string | undefined;
  /**
   * Services that a TC3 credential scope may name; undefined when any is right, because no service here has the action.
   * An SDK takes the endpoint's text up to its first dot, which on loopback is `127` or `localhost:PORT`; SDKs that
   * know the service by name sign that.
   */
  readonly scopeServices: readonly string[] | undefined;
  readonly service: Service | undefined;
  readonly action: Action | undefined;
  readonly claim: Pick<Claim, "action" | "version" | "region">;
}

/** A route that exists, in a region where it is offered. */
export interface OfferedRoute {
  readonly service: Service;
  readonly action: Action;
  /** "" when the request has none and its service needs none. */
  readonly region: string;
}

/** `ap-singapore`, `na-siliconvalley`: what the name of a region looks like where the list is not known. */
const REGION = /^[a-z]{2}-[a-z]+(-[a-z0-9]+)*$/;

const SERVICES_BY_NAME = new Map(SERVICES.map((service) => [service.name, service]));
const ACTIONS = new Map(
  SERVICES.map((service) => [service, new Map(service.actions.map((action) => [action.name, action]))]),
);
/** The services that have an action of a name. */
const OWNERS = new Map<string, Service[]>();
for (const service of SERVICES) {
  for (const { name } of service.actions) OWNERS.set(name, [...(OWNERS.get(name) ?? []), service]);
}

/** The route of a request. Refuses nothing: who asks is determined first. */
export function resolveRoute(authority: string, claim: Claim): Route {
  const host = serviceOfHost(authority);
  const service = host === undefined ? owner(claim) : SERVICES_BY_NAME.get(host);
  const serviceName = host ?? service?.name;
  return {
    serviceName,
    scopeServices: serviceName === undefined ? undefined : scopes(host, authority, serviceName),
    service,
    action: service && ACTIONS.get(service)?.get(claim.action ?? ""),
    claim,
  };
}

function scopes(host: string | undefined, authority: string, serviceName: string): readonly string[] {
  return host === undefined ? [authority.split(".")[0] ?? authority, serviceName] : [serviceName];
}

/** @throws ApiError NoSuchProduct, NoSuchVersion, InvalidAction, MissingParameter, UnsupportedRegion */
export function requireOffered({ serviceName, service, action, claim }: Route, contract: Contract): OfferedRoute {
  if (!service && serviceName !== undefined) {
    throw new ApiError("NoSuchProduct", `The product ${serviceName} does not exist here.`);
  }
  if (service && service.version !== claim.version) {
    throw new ApiError("NoSuchVersion", `The API version ${claim.version} of ${service.name} does not exist.`);
  }
  if (!service || !action) throw new ApiError("InvalidAction", `The action ${claim.action} is invalid or not found.`);
  return { service, action, region: requireRegion(claim.region, service, contract) };
}

/** @throws ApiError MissingParameter, UnsupportedRegion */
function requireRegion(region: string | undefined, service: Service, contract: Contract): string {
  if (!region && service.regionOptional) return "";
  if (!region) throw missingParameter("Region");
  const offered = service.regions?.(contract);
  if (offered ? !offered.includes(region) : !REGION.test(region)) {
    const allowed = offered ? `, it is offered in ${offered.join(", ")}` : "";
    throw new ApiError("UnsupportedRegion", `The region ${region} is not supported by ${service.name}${allowed}.`);
  }
  return region;
}

/** On loopback the host says nothing, so the action decides; of two services with the same action the version does. */
function owner({ action, version }: Claim): Service | undefined {
  const candidates = OWNERS.get(action ?? "");
  return candidates?.find((service) => service.version === version) ?? candidates?.[0];
}
