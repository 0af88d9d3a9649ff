import type { Action } from "../../../core/action";
import { type DomainRequest, describeDomain, domainRequest } from "./custom-domain";

/** What a custom domain is. */
export const getCustomDomain: Action<DomainRequest> = {
  name: "GetCustomDomain",
  request: domainRequest,
  answers: [
    "Domain",
    "Protocol",
    "EndpointsConfig[].Namespace",
    "EndpointsConfig[].FunctionName",
    "EndpointsConfig[].Qualifier",
    "EndpointsConfig[].PathMatch",
    "EndpointsConfig[].PathRewrite[].Path",
    "EndpointsConfig[].PathRewrite[].Type",
    "EndpointsConfig[].PathRewrite[].Rewrite",
    "CertConfig.CertificateId",
    "WafConfig.WafOpen",
    "WafConfig.WafInstanceId",
    "Tags[]",
  ],
  perform: ({ cloud, region, parameters }) => describeDomain(cloud.scf.customDomains.get(region, parameters.Domain)),
};
