import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import { PAGE, type PageRequest, pageOf } from "./page";
import { type ServiceRequest, serviceOf, serviceResource, TEXT } from "./parameters";

const DOMAIN_FIELDS: readonly string[] = [
  "DomainName",
  "Status",
  "CertificateId",
  "IsDefaultMapping",
  "Protocol",
  "NetType",
  "IsForcedHttps",
  "RegistrationStatus",
];

/** The domains of a service. */
export const describeServiceSubDomains: Action<ServiceRequest & PageRequest> = {
  name: "DescribeServiceSubDomains",
  request: () => requestSchema({ ServiceId: TEXT, ...PAGE }, ["ServiceId"]),
  resource: serviceResource,
  answers: ["Result.TotalCount", ...within("Result.DomainSet[]", DOMAIN_FIELDS)],
  differs: "Each domain is said to resolve: no name server is asked.",
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
