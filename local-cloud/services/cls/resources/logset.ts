import { timestamp } from "../../../core/timestamp";
import type { ResourceType } from "../../../stack/resource-type";

export const clsLogset: ResourceType = (args, { cloud, region }) => {
  const logset = cloud.cls.createLogset({ region, name: args.text("logset_name"), tags: args.texts("tags") });
  return { id: logset.logsetId, create_time: timestamp(logset.createdAt), role_name: "", topic_count: 0 };
};
