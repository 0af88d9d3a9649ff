import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { findPolicy, POLICY_PARAMETERS, type PolicyRequest } from "./policy";
import { findRole, ROLE_PARAMETERS } from "./role";

interface Request extends PolicyRequest {
  readonly DetachRoleId?: string;
  readonly DetachRoleName?: string;
}

/** Detaches a policy from a role (598/33558). */
export const detachRolePolicy: Action<Request> = {
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
