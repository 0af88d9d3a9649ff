import { type Action, requestSchema } from "../../../core/action";
import { timestamp } from "../../../core/answer-fields";
import { CUSTOM_POLICY } from "../state/cam-state";
import { PAGE_PARAMETERS, type PageRequest, page } from "./page";
import { findPolicy, POLICY_PARAMETERS, type PolicyRequest } from "./policies";
import { findRole, ROLE_PARAMETERS, type RoleRequest } from "./roles";

interface AttachRolePolicyRequest extends PolicyRequest {
  readonly AttachRoleId?: string;
  readonly AttachRoleName?: string;
}

/** Attaches a policy to a role. */
export const attachRolePolicy: Action<AttachRolePolicyRequest> = {
  name: "AttachRolePolicy",
  request: () =>
    requestSchema({
      ...POLICY_PARAMETERS,
      AttachRoleId: ROLE_PARAMETERS.RoleId,
      AttachRoleName: ROLE_PARAMETERS.RoleName,
    }),
  differs: "It holds at once. Attaching again changes nothing (not documented).",
  perform(call) {
    const { AttachRoleId: id, AttachRoleName: name } = call.parameters;
    const role = findRole(call, {
      ...(id !== undefined && { RoleId: id }),
      ...(name !== undefined && { RoleName: name }),
    });
    const policy = findPolicy(call, call.parameters, "InvalidParameter.PolicyIdNotExist");
    call.cloud.cam.attachRolePolicy(role.roleId, policy.policyId);
    return {};
  },
};

/** The policies of a role by page, in the order in which they were attached. The provider takes RoleNotExist for "gone". */
export const listAttachedRolePolicies: Action<PageRequest & RoleRequest> = {
  name: "ListAttachedRolePolicies",
  request: () => requestSchema({ ...PAGE_PARAMETERS, ...ROLE_PARAMETERS }, ["Page", "Rp"]),
  answers: [
    "List[].PolicyId",
    "List[].PolicyName",
    "List[].AddTime",
    "List[].PolicyType",
    "List[].CreateMode",
    "List[].Deactived",
    "List[].DeactivedDetail[]",
    "List[].Description",
    "TotalNum",
  ],
  differs:
    "Filtering is not offered. A role that does not exist is answered with InvalidParameter.RoleNotExist (no code is documented).",
  perform(call) {
    const { roleId } = findRole(call, call.parameters);
    const attached = call.cloud.cam.attachedTo(roleId).map(({ policy, attachedAt }) => ({
      PolicyId: policy.policyId,
      PolicyName: policy.name,
      AddTime: timestamp(attachedAt),
      PolicyType: CUSTOM_POLICY.policyType,
      CreateMode: CUSTOM_POLICY.createMode,
      Deactived: 0,
      DeactivedDetail: [],
      Description: policy.description,
    }));
    return page(attached, call.parameters);
  },
};

interface DetachRolePolicyRequest extends PolicyRequest {
  readonly DetachRoleId?: string;
  readonly DetachRoleName?: string;
}

/** Detaches a policy from a role (598/33558). */
export const detachRolePolicy: Action<DetachRolePolicyRequest> = {
  name: "DetachRolePolicy",
  request: () =>
    requestSchema({
      ...POLICY_PARAMETERS,
      DetachRoleId: ROLE_PARAMETERS.RoleId,
      DetachRoleName: ROLE_PARAMETERS.RoleName,
    }),
  differs: "Detaching what is not attached changes nothing (not documented).",
  perform(call) {
    const { DetachRoleId: id, DetachRoleName: name } = call.parameters;
    const role = findRole(call, {
      ...(id !== undefined && { RoleId: id }),
      ...(name !== undefined && { RoleName: name }),
    });
    const policy = findPolicy(call, call.parameters, "InvalidParameter.PolicyIdNotExist");
    call.cloud.cam.detachRolePolicy(role.roleId, policy.policyId);
    return {};
  },
};
