import type { Action } from "../../../core/action";
import { type DomainSettingsRequest, domainSettingsRequest, readDomain } from "./custom-domain";

/** Replaces everything about a custom domain but its name. */
export const updateCustomDomain: Action<DomainSettingsRequest> = {
  name: "UpdateCustomDomain",
  request: domainSettingsRequest,
  perform(call) {
    call.cloud.scf.replaceCustomDomain(readDomain(call));
    return {};
  },
};
