import type { Action } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { domainStatus } from "../state/teo-zone";
import { BOOLEAN, TEXTS, type ZoneRequest, zoneOf, zoneRequest, zoneResource } from "./parameters";

interface Request extends ZoneRequest {
  readonly DomainNames: readonly string[];
  readonly Force?: boolean;
}

/** Deletes domains that are offline, with their certificates and security policies; all of them or none. */
export const deleteAccelerationDomains: Action<Request> = {
  name: "DeleteAccelerationDomains",
  request: () => zoneRequest({ DomainNames: TEXTS, Force: BOOLEAN }, ["DomainNames"]),
  resource: zoneResource,
  async perform(call) {
    const { cloud, parameters } = call;
    const zone = zoneOf(call);
    for (const name of parameters.DomainNames) {
      const status = domainStatus(cloud.teo.domain(zone, name), cloud.clock.now());
      if (status !== "offline") {
        throw new ApiError(
          "InvalidParameterValue.InvalidDomainStatus",
          `The domain ${name} is ${status}, not offline.`,
        );
      }
    }
    for (const name of parameters.DomainNames) {
      zone.domains.delete(name);
      await cloud.edge.closeDomain(name);
    }
    return {};
  },
};
