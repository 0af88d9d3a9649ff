import type { Action } from "../action";
import { type DomainRequest, describeDomain, domainRequest } from "./custom-domain";

/** What a custom domain is. */
export const getCustomDomain: Action<DomainRequest> = {
  name: "GetCustomDomain",
  request: domainRequest,
  perform: ({ cloud, region, parameters }) => describeDomain(cloud.scf.customDomains.get(region, parameters.Domain)),
};
