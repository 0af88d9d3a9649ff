import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { findRole, ROLE_PARAMETERS, type RoleRequest } from "./role";

/** Takes a role's permission boundary away. Where there is none nothing changes (not documented, our choice). */
export const deleteRolePermissionsBoundary: Action<RoleRequest> = {
  name: "DeleteRolePermissionsBoundary",
  request: () => requestSchema(ROLE_PARAMETERS),
  differs: "Where there is no boundary nothing changes (not documented).",
  perform(call) {
    call.cloud.cam.boundaries.delete(findRole(call, call.parameters).roleId);
    return {};
  },
};
