import type { Action } from "../../../core/action";
import { OWNERSHIP_FIELDS, ownershipOf } from "./describe-zones";
import { ORIGIN_PARAMETERS, type OriginRequest, readOrigin } from "./origin";
import { type ZoneRequest, zoneOf, zoneRequest, zoneResource } from "./parameters";

interface Request extends ZoneRequest, OriginRequest {
  readonly DomainName: string;
}

/** Adds a domain to a site, and deploys it to the edge. */
export const createAccelerationDomain: Action<Request> = {
  name: "CreateAccelerationDomain",
  request: () =>
    zoneRequest({ DomainName: { type: "string", pattern: "^([a-z0-9-]+\\.)+[a-z]{2,}$" }, ...ORIGIN_PARAMETERS }, [
      "DomainName",
      "OriginInfo",
    ]),
  resource: zoneResource,
  answers: OWNERSHIP_FIELDS,
  differs:
    "The domain is a listener on this machine, which speaks plain HTTP to callers and to the origin. Origins are addresses and domains only; one of this machine may have a port.",
  async perform(call) {
    const { cloud, parameters } = call;
    const zone = zoneOf(call);
    const domain = cloud.teo.createDomain(zone, parameters.DomainName, readOrigin(parameters));
    cloud.teo.deploy(domain);
    await cloud.edge.open(zone, domain);
    return { OwnershipVerification: ownershipOf(zone) };
  },
};
