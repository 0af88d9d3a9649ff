import type { ResourceType } from "../resource-type";

/** What the API sets when the provider leaves an argument out (provider documentation of cls_topic). */
const DEFAULTS = { period: 30, partition_count: 1, max_split_partitions: 50, storage_type: "hot" } as const;

export const clsTopic: ResourceType = (args, { cloud }) => {
  const period = args.integer("period", DEFAULTS.period);
  const topic = cloud.cls.createTopic({
    logsetId: args.text("logset_id"),
    name: args.text("topic_name"),
    period,
    tags: args.texts("tags"),
  });
  return {
    id: topic.topicId,
    period,
    partition_count: args.integer("partition_count", DEFAULTS.partition_count),
    max_split_partitions: args.integer("max_split_partitions", DEFAULTS.max_split_partitions),
    storage_type: args.text("storage_type", DEFAULTS.storage_type),
  };
};
