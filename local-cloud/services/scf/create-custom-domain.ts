import type { Action } from "../action";
import { type DomainSettingsRequest, domainSettingsRequest, readDomain } from "./custom-domain";

/** Puts a domain in front of function URLs. That its CNAME leads to SCF (FailedOperation.CNAME) is not asked here: there is no DNS. */
export const createCustomDomain: Action<DomainSettingsRequest> = {
  name: "CreateCustomDomain",
  request: domainSettingsRequest,
  perform(call) {
    call.cloud.scf.createCustomDomain(readDomain(call));
    return {};
  },
};
