import type { Action } from "../action";
import { requestSchema } from "../request-schema";
import { zoneResource } from "./parameters";
import { hostOf, type PolicyRequest, policyRequest } from "./policy-request";
import { readSecurity, SECURITY_POLICY, type SecurityPolicyRequest } from "./security-policy";

interface Request extends PolicyRequest {
  readonly SecurityPolicy?: SecurityPolicyRequest;
}

/** Changes the policy of a domain. Rules of a part that is given and does not hold them are deleted. */
export const modifySecurityPolicy: Action<Request> = {
  name: "ModifySecurityPolicy",
  // The older SecurityConfig is taken only empty, as the provider sends it when it is not set.
  request: () => policyRequest({ SecurityPolicy: SECURITY_POLICY, SecurityConfig: requestSchema({}) }),
  resource: zoneResource,
  differs:
    "Policies of domains only, of them address rules and rate limits, of their actions Deny and Monitor. A condition is a variable, in and a list, with not before and and between; requests are counted in a sliding window.",
  perform(call) {
    const { cloud, parameters } = call;
    const domain = hostOf(call);
    const security = readSecurity(parameters.SecurityPolicy ?? {}, domain.security, () => cloud.teo.id("rule"));
    Object.assign(domain, { security, modifiedAt: cloud.clock.now() });
    return {};
  },
};
