import { timestamp } from "../../timestamp";
import type { ResourceType } from "../resource-type";

export const clsLogset: ResourceType = (args, { cloud, region }) => {
  const logset = cloud.cls.createLogset({ region, name: args.text("logset_name"), tags: args.texts("tags") });
  return { id: logset.logsetId, create_time: timestamp(logset.createdAt), role_name: "", topic_count: 0 };
};
