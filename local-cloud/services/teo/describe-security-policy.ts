import type { Action } from "../action";
import { within } from "../within";
import { zoneResource } from "./parameters";
import { hostOf, type PolicyRequest, policyRequest } from "./policy-request";
import { describeSecurity, SECURITY_FIELDS } from "./security-policy";

/** The policy of a domain. */
export const describeSecurityPolicy: Action<PolicyRequest> = {
  name: "DescribeSecurityPolicy",
  request: () => policyRequest(),
  resource: zoneResource,
  answers: within("SecurityPolicy", SECURITY_FIELDS),
  differs: "The parts that the local cloud does not have, such as managed rules, are absent.",
  perform: (call) => ({ SecurityPolicy: describeSecurity(hostOf(call).security) }),
};
