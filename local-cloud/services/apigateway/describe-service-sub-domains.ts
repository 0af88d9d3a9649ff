import type { Action } from "../action";
import { requestSchema } from "../request-schema";
import { PAGE, type PageRequest, pageOf } from "./page";
import { type ServiceRequest, serviceOf, serviceResource, TEXT } from "./parameters";

/** The domains of a service. Each is said to resolve: the local cloud asks no name server. */
export const describeServiceSubDomains: Action<ServiceRequest & PageRequest> = {
  name: "DescribeServiceSubDomains",
  request: () => requestSchema({ ServiceId: TEXT, ...PAGE }, ["ServiceId"]),
  resource: serviceResource,
  perform(call) {
    const domains = [...serviceOf(call).domains.values()];
    return {
      Result: {
        TotalCount: domains.length,
        DomainSet: pageOf(domains, call.parameters).map((domain) => ({
          DomainName: domain.domain,
          Status: 1,
          CertificateId: domain.certificateId,
          IsDefaultMapping: domain.isDefaultMapping,
          Protocol: domain.protocol,
          NetType: domain.netType,
          IsForcedHttps: domain.isForcedHttps,
          RegistrationStatus: true,
        })),
      },
    };
  },
};
