import type { ResourceType } from "../resource-type";
import { timestamp } from "./timestamp";

export const camRolePolicyAttachment: ResourceType = (args, { cloud }) => {
  const roleId = args.text("role_id");
  const policyId = args.integer("policy_id");
  cloud.cam.attachRolePolicy(roleId, policyId);
  return {
    id: `${roleId}#${policyId}`,
    policy_name: cloud.cam.policies.get(policyId)?.name,
    policy_type: "User",
    create_mode: 1,
    create_time: timestamp(cloud.clock.now()),
  };
};
