import { timestamp } from "../../../core/timestamp";
import type { ResourceType } from "../../../stack/resource-type";
import { CUSTOM_POLICY } from "../state/cam-state";

export const camRolePolicyAttachment: ResourceType = (args, { cloud }) => {
  const roleId = args.text("role_id");
  const policyId = args.integer("policy_id");
  cloud.cam.attachRolePolicy(roleId, policyId);
  return {
    id: `${roleId}#${policyId}`,
    policy_name: cloud.cam.policies.get(policyId)?.name,
    policy_type: CUSTOM_POLICY.policyType,
    create_mode: CUSTOM_POLICY.createMode,
    create_time: timestamp(cloud.clock.now()),
  };
};
