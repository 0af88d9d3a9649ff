import type { Action } from "../action";
import { zoneResource } from "./parameters";
import { hostOf, type PolicyRequest, policyRequest } from "./policy-request";
import { describeSecurity } from "./security-policy";

/** The policy of a domain. The parts that the local cloud does not have, such as managed rules, are absent. */
export const describeSecurityPolicy: Action<PolicyRequest> = {
  name: "DescribeSecurityPolicy",
  request: () => policyRequest(),
  resource: zoneResource,
  perform: (call) => ({ SecurityPolicy: describeSecurity(hostOf(call).security) }),
};
