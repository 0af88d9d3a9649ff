import { type Action, requestSchema } from "../../../core/action";
import { policyKind } from "../state/cam-state";
import { POLICY_PARAMETERS } from "./policies";
import { findRole, ROLE_PARAMETERS, type RoleRequest } from "./roles";

interface Request extends RoleRequest {
  readonly PolicyId: number;
}

/** Bounds a role's permissions by a policy (598/37927); it holds at once, in place of the boundary before it. */
export const putRolePermissionsBoundary: Action<Request> = {
  name: "PutRolePermissionsBoundary",
  request: () => requestSchema({ PolicyId: POLICY_PARAMETERS.PolicyId, ...ROLE_PARAMETERS }, ["PolicyId"]),
  perform(call) {
    call.cloud.cam.putRoleBoundary(findRole(call, call.parameters).roleId, call.parameters.PolicyId);
    return {};
  },
};

/** The policy that bounds a role. Without one every field is null, as the vendor's SDK says each of them may be. */
export const getRolePermissionBoundary: Action<RoleRequest> = {
  name: "GetRolePermissionBoundary",
  unlisted: "action",
  request: () => requestSchema({ RoleId: ROLE_PARAMETERS.RoleId }, ["RoleId"]),
  answers: ["PolicyId", "PolicyName", "PolicyDocument", "PolicyType", "CreateMode"],
  differs: "Without a boundary every field is null (that each may be is documented).",
  perform(call) {
    const policy = call.cloud.cam.boundaryFor(findRole(call, call.parameters).roleId);
    return {
      PolicyId: policy?.policyId ?? null,
      PolicyName: policy?.name ?? null,
      PolicyDocument: policy?.document ?? null,
      PolicyType: policy ? policyKind(policy).type : null,
      CreateMode: policy ? policyKind(policy).createMode : null,
    };
  },
};

/** Removes a role's permission boundary. Where there is none nothing changes (not documented, our choice). */
export const deleteRolePermissionsBoundary: Action<RoleRequest> = {
  name: "DeleteRolePermissionsBoundary",
  request: () => requestSchema(ROLE_PARAMETERS),
  differs: "Where there is no boundary nothing changes (not documented).",
  perform(call) {
    call.cloud.cam.boundaries.delete(findRole(call, call.parameters).roleId);
    return {};
  },
};
