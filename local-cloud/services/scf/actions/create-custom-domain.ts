import type { Action } from "../../../core/action";
import { type DomainSettingsRequest, domainSettingsRequest, readDomain } from "./custom-domain";

/** Puts a domain in front of function URLs. */
export const createCustomDomain: Action<DomainSettingsRequest> = {
  name: "CreateCustomDomain",
  request: domainSettingsRequest,
  differs:
    "The domain is kept, but no DNS, certificate or firewall is behind it: its CNAME is not looked up, and it answers no requests.",
  perform(call) {
    call.cloud.scf.createCustomDomain(readDomain(call));
    return {};
  },
};
