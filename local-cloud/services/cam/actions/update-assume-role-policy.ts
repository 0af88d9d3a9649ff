import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { findRole, ROLE_PARAMETERS, type RoleRequest } from "./role";

interface Request extends RoleRequest {
  readonly PolicyDocument: string;
}

/** Replaces the trust policy of a role: who may assume it. */
export const updateAssumeRolePolicy: Action<Request> = {
  name: "UpdateAssumeRolePolicy",
  request: () => requestSchema({ ...ROLE_PARAMETERS, PolicyDocument: { type: "string" } }, ["PolicyDocument"]),
  perform(call) {
    call.cloud.cam.updateRole(findRole(call, call.parameters), { document: call.parameters.PolicyDocument });
    return {};
  },
};
