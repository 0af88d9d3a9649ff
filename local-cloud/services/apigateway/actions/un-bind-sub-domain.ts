import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { DOMAIN, type DomainRequest } from "./domain-request";
import { serviceOf, serviceResource } from "./parameters";

/** Takes a domain away from a service. */
export const unBindSubDomain: Action<DomainRequest> = {
  name: "UnBindSubDomain",
  request: () => requestSchema(DOMAIN, ["ServiceId", "SubDomain"]),
  resource: serviceResource,
  answers: ["Result"],
  perform(call) {
    const service = serviceOf(call);
    service.domains.delete(call.cloud.apigateway.domain(service, call.parameters.SubDomain).domain);
    return { Result: true };
  },
};
