import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { findRole, ROLE_PARAMETERS, type RoleRequest } from "./role";

/** Deletes a role (598/33560); its policies stay, no longer attached. */
export const deleteRole: Action<RoleRequest> = {
  name: "DeleteRole",
  request: () => requestSchema(ROLE_PARAMETERS),
  perform(call) {
    call.cloud.cam.deleteRole(findRole(call, call.parameters));
    return {};
  },
};
