import type { ResourceType } from "../resource-type";

export const clsIndex: ResourceType = (args, { cloud }) => {
  const topicId = args.text("topic_id");
  cloud.cls.createIndex(topicId, args.value("rule"));
  return { id: topicId, status: args.text("status", "true") === "true" };
};
