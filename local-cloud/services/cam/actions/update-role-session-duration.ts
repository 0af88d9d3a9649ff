import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { findRole, NUMBERED_ROLE_PARAMETERS, type RoleRequest } from "./role";

interface Request extends RoleRequest {
  readonly SessionDuration: number;
}

/** Sets the longest validity of a role's temporary credentials, seconds. */
export const updateRoleSessionDuration: Action<Request> = {
  name: "UpdateRoleSessionDuration",
  request: () =>
    requestSchema({ ...NUMBERED_ROLE_PARAMETERS, SessionDuration: { type: "integer", minimum: 0, maximum: 43_200 } }, [
      "SessionDuration",
    ]),
  perform(call) {
    call.cloud.cam.updateRole(findRole(call, call.parameters), { sessionSeconds: call.parameters.SessionDuration });
    return {};
  },
};
