import { CUSTOM_POLICY } from "../../state/cam";
import { timestamp } from "../../timestamp";
import type { ResourceType } from "../resource-type";

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
