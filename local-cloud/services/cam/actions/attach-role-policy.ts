import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { findPolicy, POLICY_PARAMETERS, type PolicyRequest } from "./policy";
import { findRole, ROLE_PARAMETERS } from "./role";

interface Request extends PolicyRequest {
  readonly AttachRoleId?: string;
  readonly AttachRoleName?: string;
}

/** Attaches a policy to a role. */
export const attachRolePolicy: Action<Request> = {
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
