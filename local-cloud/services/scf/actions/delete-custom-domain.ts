import type { Action } from "../../../core/action";
import { type DomainRequest, domainRequest } from "./custom-domain";

/** Deletes a custom domain; the function URLs behind it stay. */
export const deleteCustomDomain: Action<DomainRequest> = {
  name: "DeleteCustomDomain",
  request: domainRequest,
  perform({ cloud, region, parameters }) {
    cloud.scf.customDomains.delete(region, parameters.Domain);
    return {};
  },
};
