import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { findPolicy, POLICY_PARAMETERS, type PolicyRequest } from "./policy";

interface Request extends PolicyRequest {
  readonly Description?: string;
  readonly PolicyDocument?: string;
}

/** Replaces description or document of a policy. The response names the policy only when the request did so by name. */
export const updatePolicy: Action<Request> = {
  name: "UpdatePolicy",
  request: () =>
    requestSchema({ ...POLICY_PARAMETERS, Description: { type: "string" }, PolicyDocument: { type: "string" } }),
  answers: ["PolicyId"],
  differs: "With both PolicyId and PolicyName the id counts, as in every action on a policy (not documented).",
  perform(call) {
    const { PolicyId, Description, PolicyDocument } = call.parameters;
    const policy = findPolicy(call, call.parameters, "ResourceNotFound.PolicyIdNotFound");
    call.cloud.cam.updatePolicy(policy, {
      ...(Description !== undefined && { description: Description }),
      ...(PolicyDocument !== undefined && { document: PolicyDocument }),
    });
    return PolicyId === undefined ? { PolicyId: policy.policyId } : {};
  },
};
