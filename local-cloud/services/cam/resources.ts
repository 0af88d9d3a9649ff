import { UserError } from "../../../lib/user-error";
import { timestamp } from "../../core/answer-fields";
import type { ResourceType } from "../../stack/resource-type";
import { CUSTOM_POLICY } from "./state/cam-state";

const camPolicy: ResourceType = (args, { cloud }) => {
  const policy = cloud.cam.createPolicy({
    name: args.text("name"),
    document: args.text("document"),
    description: args.text("description", ""),
    tags: args.texts("tags"),
  });
  const created = timestamp(policy.createdAt);
  return { id: String(policy.policyId), type: CUSTOM_POLICY.type, create_time: created, update_time: created };
};

const camRole: ResourceType = (args, { cloud }) => {
  const role = cloud.cam.createRole({
    name: args.text("name"),
    document: args.text("document"),
    description: args.text("description", ""),
    consoleLogin: args.text("console_login", "false") === "true",
    ...(args.has("session_duration") && { sessionSeconds: args.integer("session_duration") }),
    tags: args.texts("tags"),
  });
  const created = timestamp(role.createdAt);
  return {
    id: role.roleId,
    session_duration: role.sessionSeconds,
    role_arn: `qcs::cam::uin/${cloud.account.uin}:roleName/${role.name}`,
    create_time: created,
    update_time: created,
  };
};

const camRolePolicyAttachment: ResourceType = (args, { cloud }) => {
  const roleId = args.text("role_id");
  const policyId = args.integer("policy_id");
  cloud.cam.attachRolePolicy(roleId, policyId);
  return {
    id: `${roleId}#${policyId}`,
    policy_name: cloud.cam.policyById(policyId)?.name,
    policy_type: cloud.cam.presets.has(policyId) ? "QCS" : CUSTOM_POLICY.policyType,
    create_mode: CUSTOM_POLICY.createMode,
    create_time: timestamp(cloud.clock.now()),
  };
};

const camRolePermissionBoundaryAttachment: ResourceType = (args, { cloud }) => {
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

/**
 * The account itself: it is its own owner. The provider takes the name from the sub-account that deploys, and an
 * account has none.
 */
const userInfo: ResourceType = (_args, { cloud: { account } }) => ({
  id: `user-${account.uin}-${account.appId}`,
  app_id: account.appId,
  uin: account.uin,
  owner_uin: account.uin,
  name: "",
});

/** CAM's resources, by Terraform's type. */
export const CAM_RESOURCES: Readonly<Record<string, ResourceType>> = {
  tencentcloud_cam_policy: camPolicy,
  tencentcloud_cam_role: camRole,
  tencentcloud_cam_role_permission_boundary_attachment: camRolePermissionBoundaryAttachment,
  tencentcloud_cam_role_policy_attachment: camRolePolicyAttachment,
};

/** CAM's data sources, by Terraform's type. */
export const CAM_DATA_SOURCES: Readonly<Record<string, ResourceType>> = {
  tencentcloud_user_info: userInfo,
};
