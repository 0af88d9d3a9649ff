import type { ResourceType } from "../resource-type";
import { timestamp } from "./timestamp";

/** A policy that the account made, as opposed to one of the vendor's presets. */
const CUSTOM = 1;

export const camPolicy: ResourceType = (args, { cloud }) => {
  const policy = cloud.cam.createPolicy({
    name: args.text("name"),
    document: args.text("document"),
    description: args.text("description", ""),
    tags: args.texts("tags"),
  });
  const created = timestamp(cloud.clock.now());
  return { id: String(policy.policyId), type: CUSTOM, create_time: created, update_time: created };
};
