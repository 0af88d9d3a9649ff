import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { zoneResource } from "./parameters";
import { type PolicyRequest, policyHolderOf, policyRequest } from "./policy-request";
import { readSecurity, SECURITY_POLICY, type SecurityPolicyRequest } from "./security-policy";

interface Request extends PolicyRequest {
  readonly SecurityPolicy?: SecurityPolicyRequest;
}

/** Changes the policy of a site or of a domain. Rules of a part that is given and does not hold them are deleted. */
export const modifySecurityPolicy: Action<Request> = {
  name: "ModifySecurityPolicy",
  // The older SecurityConfig is taken only empty, as the provider sends it when it is not set.
  request: () =>
    policyRequest({ SecurityPolicy: SECURITY_POLICY, SecurityConfig: requestSchema({}) }, ["SecurityConfig"]),
  resource: zoneResource,
  differs:
    "Policies of sites and domains only, so Entity is required; a domain must have one of its own. Of policies address rules and rate limits only, of actions Deny and Monitor; Mode is not offered. A condition is a variable, in and a list, with not before and and between; requests are counted in a sliding window.",
  perform(call) {
    const { cloud, parameters } = call;
    const holder = policyHolderOf(call);
    const security = readSecurity(parameters.SecurityPolicy ?? {}, holder.security, () => cloud.teo.id("rule"));
    Object.assign(holder, { security, modifiedAt: cloud.clock.now() });
    return {};
  },
};
