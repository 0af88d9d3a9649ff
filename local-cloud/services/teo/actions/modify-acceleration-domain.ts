import type { Action } from "../../../core/action";
import { ORIGIN_PARAMETERS, type OriginRequest, readOrigin } from "./origin";
import { TEXT, type ZoneRequest, zoneOf, zoneRequest, zoneResource } from "./parameters";

interface Request extends ZoneRequest, OriginRequest {
  readonly DomainName: string;
}

/** Changes where a domain fetches from. */
export const modifyAccelerationDomain: Action<Request> = {
  name: "ModifyAccelerationDomain",
  request: () => zoneRequest({ DomainName: TEXT, ...ORIGIN_PARAMETERS }, ["DomainName"]),
  resource: zoneResource,
  perform(call) {
    const { cloud, parameters } = call;
    const domain = cloud.teo.domain(zoneOf(call), parameters.DomainName);
    cloud.teo.deploy(domain, { origin: readOrigin(parameters, domain.origin) });
    return {};
  },
};
