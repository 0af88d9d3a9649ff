import type { ResourceType } from "../resource-type";
import { timestamp } from "./timestamp";

export const clsLogset: ResourceType = (args, { cloud }) => {
  const logset = cloud.cls.createLogset({ name: args.text("logset_name"), tags: args.texts("tags") });
  return { id: logset.logsetId, create_time: timestamp(cloud.clock.now()), role_name: "", topic_count: 0 };
};
