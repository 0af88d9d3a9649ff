import type { Action } from "../../../core/action";
import { BOOLEAN, TEXTS, type ZoneRequest, zoneOf, zoneRequest, zoneResource } from "./parameters";

interface Request extends ZoneRequest {
  readonly DomainNames: readonly string[];
  readonly Status: "online" | "offline";
  readonly Force?: boolean;
}

/** Takes domains online or offline. */
export const modifyAccelerationDomainStatuses: Action<Request> = {
  name: "ModifyAccelerationDomainStatuses",
  request: () =>
    zoneRequest({ DomainNames: TEXTS, Status: { type: "string", enum: ["online", "offline"] }, Force: BOOLEAN }, [
      "DomainNames",
      "Status",
    ]),
  resource: zoneResource,
  perform(call) {
    const { cloud, parameters } = call;
    const zone = zoneOf(call);
    const domains = parameters.DomainNames.map((name) => cloud.teo.domain(zone, name));
    for (const domain of domains) cloud.teo.deploy(domain, { online: parameters.Status === "online" });
    return {};
  },
};
