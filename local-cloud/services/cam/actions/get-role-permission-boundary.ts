import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { CUSTOM_POLICY } from "../state/cam-state";
import { findRole, ROLE_PARAMETERS, type RoleRequest } from "./role";

/** The policy that bounds a role. Without one every field is null, as the vendor's SDK says each of them may be. */
export const getRolePermissionBoundary: Action<RoleRequest> = {
  name: "GetRolePermissionBoundary",
  request: () => requestSchema({ RoleId: ROLE_PARAMETERS.RoleId }, ["RoleId"]),
  answers: ["PolicyId", "PolicyName", "PolicyDocument", "PolicyType", "CreateMode"],
  differs: "Without a boundary every field is null (that each may be is documented).",
  perform(call) {
    const policy = call.cloud.cam.boundaryOf(findRole(call, call.parameters).roleId);
    return {
      PolicyId: policy?.policyId ?? null,
      PolicyName: policy?.name ?? null,
      PolicyDocument: policy?.document ?? null,
      PolicyType: policy ? CUSTOM_POLICY.type : null,
      CreateMode: policy ? CUSTOM_POLICY.createMode : null,
    };
  },
};
