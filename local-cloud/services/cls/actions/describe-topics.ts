import type { Action } from "../../../core/action";
import { listTags, TAG_FIELDS } from "../../../core/key-value-tags";
import { requestSchema } from "../../../core/request-schema";
import { timestamp } from "../../../core/timestamp";
import { within } from "../../../core/within";
import type { ClsState } from "../state/cls-state";
import type { Topic } from "../state/cls-topic";
import { LIST_PARAMETERS, type ListRequest, list, type Tests } from "./filters";

interface Request extends ListRequest {
  /** Bit 1: the whole topicName must match, bit 2: the whole logsetName, otherwise any part of it. */
  readonly PreciseSearch?: 0 | 1 | 2 | 3;
  /** 0 lists log topics, 1 metric topics. */
  readonly BizType?: 0 | 1;
}

const MAX_VALUES = 100;

const TOPIC_FIELDS: readonly string[] = [
  "LogsetId",
  "TopicId",
  "TopicName",
  "PartitionCount",
  "Index",
  "AssumerUin",
  "AssumerName",
  "SubAssumerName",
  "RoleName",
  "CreateTime",
  "Status",
  "AutoSplit",
  "MaxSplitPartitions",
  "StorageType",
  "Period",
  "HotPeriod",
  "Describes",
  "BizType",
  "IsWebTracking",
  "KeyId",
  ...TAG_FIELDS,
];

/** The log topics of a region by page, oldest first (614/56454). */
export const describeTopics: Action<Request> = {
  name: "DescribeTopics",
  request: () =>
    requestSchema({
      ...LIST_PARAMETERS,
      PreciseSearch: { type: "integer", enum: [0, 1, 2, 3] },
      BizType: { type: "integer", enum: [0, 1] },
    }),
  answers: ["TotalCount", ...within("Topics[]", TOPIC_FIELDS)],
  differs: "There are no metric topics. No product makes topics: assumer and role are empty.",
  perform({ cloud, region, parameters }) {
    const { BizType = 0, PreciseSearch = 0 } = parameters;
    const inRegion = [...cloud.cls.topics.values()].filter((topic) => topic.region === region && BizType === 0);
    const { total, page } = list(inRegion, parameters, testsOf(cloud.cls, PreciseSearch), MAX_VALUES);
    return { TotalCount: total, Topics: page.map(describeTopic) };
  },
};

function testsOf(cls: ClsState, preciseSearch: number): Tests<Topic> {
  const matches = (bit: number, name: string, value: string) =>
    preciseSearch & bit ? name === value : name.includes(value);
  return {
    topicId: ({ topicId }, value) => topicId === value,
    topicName: ({ name }, value) => matches(1, name, value),
    logsetId: ({ logsetId }, value) => logsetId === value,
    logsetName: ({ logsetId }, value) => matches(2, cls.logsets.get(logsetId)?.name ?? "", value),
    storageType: ({ storageType }, value) => storageType === value,
  };
}

/** TopicInfo. */
function describeTopic(topic: Topic): object {
  return {
    LogsetId: topic.logsetId,
    TopicId: topic.topicId,
    TopicName: topic.name,
    PartitionCount: topic.partitionCount,
    Index: topic.index?.enabled ?? false,
    AssumerUin: 0,
    AssumerName: "",
    SubAssumerName: "",
    RoleName: "",
    CreateTime: timestamp(topic.createdAt),
    Status: true,
    Tags: listTags(topic.tags),
    AutoSplit: topic.autoSplit,
    MaxSplitPartitions: topic.maxSplitPartitions,
    StorageType: topic.storageType,
    Period: topic.period,
    HotPeriod: topic.hotPeriod,
    Describes: topic.description,
    BizType: 0,
    IsWebTracking: false,
    KeyId: "",
  };
}
