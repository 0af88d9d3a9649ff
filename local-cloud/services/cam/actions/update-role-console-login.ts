import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { findRole, NUMBERED_ROLE_PARAMETERS, type RoleRequest } from "./role";

interface Request extends RoleRequest {
  readonly ConsoleLogin: 0 | 1;
}

/** Allows or forbids to sign in to the console as a role. */
export const updateRoleConsoleLogin: Action<Request> = {
  name: "UpdateRoleConsoleLogin",
  request: () =>
    requestSchema({ ...NUMBERED_ROLE_PARAMETERS, ConsoleLogin: { type: "integer", enum: [0, 1] } }, ["ConsoleLogin"]),
  perform(call) {
    call.cloud.cam.updateRole(findRole(call, call.parameters), { consoleLogin: call.parameters.ConsoleLogin === 1 });
    return {};
  },
};
