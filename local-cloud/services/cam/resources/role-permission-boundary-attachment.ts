import { UserError } from "../../../../lib/user-error";
import type { ResourceType } from "../../../stack/resource-type";

export const camRolePermissionBoundaryAttachment: ResourceType = (args, { cloud }) => {
  const policyId = args.integer("policy_id");
  const name = args.text("role_name", "");
  const roleId = args.optionalText("role_id") ?? cloud.cam.roleByName(name)?.roleId;
  if (roleId === undefined) {
    throw new UserError(
      `${args.where}: role_name: there is no role "${name}"; allowed: the name of a role of this stack, or its role_id.`,
      "Name a role that exists.",
    );
  }
  cloud.cam.putRoleBoundary(roleId, policyId);
  return { id: `${policyId}#${roleId}#${name}`, role_id: roleId };
};
