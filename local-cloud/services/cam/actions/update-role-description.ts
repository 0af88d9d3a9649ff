import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { findRole, ROLE_PARAMETERS, type RoleRequest } from "./role";

interface Request extends RoleRequest {
  readonly Description: string;
}

/** Replaces the description of a role. */
export const updateRoleDescription: Action<Request> = {
  name: "UpdateRoleDescription",
  request: () => requestSchema({ ...ROLE_PARAMETERS, Description: { type: "string" } }, ["Description"]),
  perform(call) {
    call.cloud.cam.updateRole(findRole(call, call.parameters), { description: call.parameters.Description });
    return {};
  },
};
