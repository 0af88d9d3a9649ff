import type { Contract } from "../../contract/vendor/revisions";
import { SERVICES } from "../services";
import type { Action, Service } from "./action";
import { ApiError, missingParameter } from "./api-error";
import type { Claim } from "./claim";
import { serviceOfHost } from "./hosts";

export interface Route {
  readonly service: Service;
  readonly action: Action;
}

/** `ap-singapore`, `na-siliconvalley`: what the name of a region looks like where the list is not known. */
const REGION = /^[a-z]{2}-[a-z]+(-[a-z0-9]+)*$/;

/**
 * The name of the service a request is for: the first label of an API host; on loopback the service that has the
 * action, undefined when none has.
 */
export function serviceName(authority: string, claim: Claim): string | undefined {
  return serviceOfHost(authority) ?? owner(claim)?.name;
}

/**
 * Services that a TC3 credential scope may name; undefined when any is right, because nobody here has the action. An SDK
 * takes the endpoint's text up to its first dot, which on loopback is `127` or `localhost:PORT`; SDKs that know the
 * service by name sign that.
 */
export function scopeServices(authority: string, claim: Claim): readonly string[] | undefined {
  const service = serviceName(authority, claim);
  if (service === undefined) return undefined;
  return serviceOfHost(authority) === undefined ? [authority.split(".")[0] ?? authority, service] : [service];
}

/** @throws ApiError NoSuchProduct, NoSuchVersion, InvalidAction */
export function findRoute(authority: string, claim: Claim): Route {
  const host = serviceOfHost(authority);
  const service = host === undefined ? owner(claim) : SERVICES.find(({ name }) => name === host);
  if (!service && host !== undefined) throw new ApiError("NoSuchProduct", `The product ${host} does not exist here.`);
  if (service && service.version !== claim.version) {
    throw new ApiError("NoSuchVersion", `The API version ${claim.version} of ${service.name} does not exist.`);
  }
  const action = service?.actions.find(({ name }) => name === claim.action);
  if (!service || !action) throw new ApiError("InvalidAction", `The action ${claim.action} is invalid or not found.`);
  return { service, action };
}

/** The region of a request, "" when it has none and needs none. @throws ApiError MissingParameter, UnsupportedRegion */
export function checkRegion(region: string | undefined, service: Service, contract: Contract): string {
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
  const candidates = SERVICES.filter(({ actions }) => actions.some(({ name }) => name === action));
  return candidates.find((service) => service.version === version) ?? candidates[0];
}
