import { timestamp } from "../../../core/timestamp";
import type { ResourceType } from "../../../stack/resource-type";
import { CUSTOM_POLICY } from "../state/cam-state";

export const camPolicy: ResourceType = (args, { cloud }) => {
  const policy = cloud.cam.createPolicy({
    name: args.text("name"),
    document: args.text("document"),
    description: args.text("description", ""),
    tags: args.texts("tags"),
  });
  const created = timestamp(policy.createdAt);
  return { id: String(policy.policyId), type: CUSTOM_POLICY.type, create_time: created, update_time: created };
};
