import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { POLICY_PARAMETERS } from "./policy";
import { findRole, ROLE_PARAMETERS, type RoleRequest } from "./role";

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
