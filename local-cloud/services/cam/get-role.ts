import type { Action } from "../action";
import { requestSchema } from "../request-schema";
import { describeRole, findRole, ROLE_PARAMETERS, type RoleRequest } from "./role";

/** One role. */
export const getRole: Action<RoleRequest> = {
  name: "GetRole",
  request: () => requestSchema(ROLE_PARAMETERS),
  perform: (call) => ({ RoleInfo: describeRole(findRole(call, call.parameters)) }),
};
