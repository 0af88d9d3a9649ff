import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { checkDomain } from "../state/apigateway-state";
import {
  DOMAIN,
  DOMAIN_SETTINGS,
  type DomainRequest,
  type DomainSettingsRequest,
  readDomainSettings,
} from "./domain-request";
import { serviceOf, serviceResource } from "./parameters";

type Request = DomainRequest & Partial<DomainSettingsRequest> & Pick<DomainSettingsRequest, "IsDefaultMapping">;

/** Changes a domain of a service. */
export const modifySubDomain: Action<Request> = {
  name: "ModifySubDomain",
  request: () => requestSchema({ ...DOMAIN, ...DOMAIN_SETTINGS }, ["ServiceId", "SubDomain", "IsDefaultMapping"]),
  resource: serviceResource,
  answers: ["Result"],
  perform(call) {
    const domain = call.cloud.apigateway.domain(serviceOf(call), call.parameters.SubDomain);
    const settings = readDomainSettings({ Protocol: domain.protocol, NetType: domain.netType, ...call.parameters });
    checkDomain({ ...domain, ...settings });
    Object.assign(domain, settings);
    return { Result: true };
  },
};
