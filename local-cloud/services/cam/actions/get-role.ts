import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import { describeRole, findRole, ROLE_FIELDS, ROLE_PARAMETERS, type RoleRequest } from "./role";

/** One role. */
export const getRole: Action<RoleRequest> = {
  name: "GetRole",
  request: () => requestSchema(ROLE_PARAMETERS),
  answers: within("RoleInfo", ROLE_FIELDS),
  differs: "With both RoleId and RoleName the id counts, as in every action on a role (not documented).",
  perform: (call) => ({ RoleInfo: describeRole(findRole(call, call.parameters)) }),
};
