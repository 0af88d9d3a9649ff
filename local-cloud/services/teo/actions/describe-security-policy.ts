import type { Action } from "../../../core/action";
import { within } from "../../../core/within";
import { zoneResource } from "./parameters";
import { type PolicyRequest, policyHolderOf, policyRequest } from "./policy-request";
import { describeSecurity, SECURITY_FIELDS } from "./security-policy";

/** The policy of a site or of a domain. */
export const describeSecurityPolicy: Action<PolicyRequest> = {
  name: "DescribeSecurityPolicy",
  request: () => policyRequest(),
  resource: zoneResource,
  answers: within("SecurityPolicy", SECURITY_FIELDS),
  differs:
    "Entity is required, as in ModifySecurityPolicy. The parts that the local cloud does not have, such as managed rules, are absent.",
  perform: (call) => ({ SecurityPolicy: describeSecurity(policyHolderOf(call).security) }),
};
