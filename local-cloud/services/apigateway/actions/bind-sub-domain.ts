import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import {
  DOMAIN,
  DOMAIN_SETTINGS,
  type DomainRequest,
  type DomainSettingsRequest,
  readDomainSettings,
} from "./domain-request";
import { serviceOf, serviceResource, TEXT } from "./parameters";

/** Puts a domain of one's own in front of a service. */
export const bindSubDomain: Action<DomainRequest & DomainSettingsRequest> = {
  name: "BindSubDomain",
  request: () =>
    requestSchema({ ...DOMAIN, NetSubDomain: TEXT, ...DOMAIN_SETTINGS }, [
      "ServiceId",
      "SubDomain",
      "Protocol",
      "NetType",
      "IsDefaultMapping",
      "NetSubDomain",
    ]),
  resource: serviceResource,
  answers: ["Result"],
  differs: "Whether the CNAME of the domain points to the service, its certificate and its filing are not checked.",
  perform(call) {
    const { SubDomain } = call.parameters;
    call.cloud.apigateway.bindDomain(serviceOf(call), { domain: SubDomain, ...readDomainSettings(call.parameters) });
    return { Result: true };
  },
};
