import type { Arguments } from "../../../stack/arguments";
import type { ResourceType } from "../../../stack/resource-type";
import type { Topic } from "../state/cls-topic";

export const clsTopic: ResourceType = (args, { cloud }) => {
  const topic = cloud.cls.createTopic({
    logsetId: args.text("logset_id"),
    name: args.text("topic_name"),
    description: args.text("describes", ""),
    ...integer(args, "period", "period"),
    ...integer(args, "hot_period", "hotPeriod"),
    ...integer(args, "partition_count", "partitionCount"),
    ...integer(args, "max_split_partitions", "maxSplitPartitions"),
    ...(args.has("auto_split") && { autoSplit: args.text("auto_split") === "true" }),
    ...(args.has("storage_type") && { storageType: args.text("storage_type") as Topic["storageType"] }),
    tags: args.texts("tags"),
  });
  return {
    id: topic.topicId,
    period: topic.period,
    hot_period: topic.hotPeriod,
    partition_count: topic.partitionCount,
    auto_split: topic.autoSplit,
    max_split_partitions: topic.maxSplitPartitions,
    storage_type: topic.storageType,
  };
};

/** Left out when it is not set, so that the cloud's own default holds. */
function integer<Setting extends string>(
  args: Arguments,
  name: string,
  setting: Setting,
): Partial<Record<Setting, number>> {
  return args.has(name) ? ({ [setting]: args.integer(name) } as Record<Setting, number>) : {};
}
