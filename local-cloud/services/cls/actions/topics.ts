import { defined } from "../../../../lib/defined";
import { sixSegmentName } from "../../../../policies/six-segments";
import { type Action, type Call, requestSchema } from "../../../core/action";
import { timestamp, within } from "../../../core/answer-fields";
import { KEY_VALUE_TAGS, type KeyValueTag, listTags, readTags, TAG_FIELDS } from "../../../core/key-value-tags";
import type { ClsState } from "../state/cls-state";
import type { Topic, TopicSettings } from "../state/cls-topic";
import { deletion } from "./deletion";
import { LIST_PARAMETERS, type ListRequest, list, type Tests } from "./filters";
import { findLogset, LOGSET_PARAMETERS, type LogsetRequest } from "./logsets";

/** Parameters of an action that is about one topic, or about its index. */
export interface TopicRequest {
  readonly TopicId: string;
}

/** Schema of {@link TopicRequest}. */
export const TOPIC_PARAMETERS = { TopicId: { type: "string" } } as const;

/** A topic's six segments (614/45877). */
export function topicResource({ cloud, region, parameters }: Call<TopicRequest>): string {
  return sixSegmentName("cls:SearchLog", { region, uin: cloud.account.uin, topicId: parameters.TopicId });
}

/** The topic a call names. @throws ApiError ResourceNotFound.TopicNotExist */
export function findTopic({ cloud, region, parameters }: Call<TopicRequest>): Topic {
  return cloud.cls.topic(region, parameters.TopicId);
}

/** The settings that CreateTopic and ModifyTopic share. */
interface SettingsRequest {
  readonly TopicName?: string;
  readonly Describes?: string;
  readonly Period?: number;
  readonly HotPeriod?: number;
  readonly PartitionCount?: number;
  readonly AutoSplit?: boolean;
  readonly MaxSplitPartitions?: number;
}

/** Schemas of {@link SettingsRequest}. Free access without a signature is not offered here, so it can only be off. */
const SETTINGS_PARAMETERS = {
  TopicName: { type: "string" },
  Describes: { type: "string" },
  Period: { type: "integer" },
  HotPeriod: { type: "integer" },
  PartitionCount: { type: "integer" },
  AutoSplit: { type: "boolean" },
  MaxSplitPartitions: { type: "integer" },
  IsWebTracking: { type: "boolean", enum: [false] },
} as const;

const SETTINGS = {
  TopicName: "name",
  Describes: "description",
  Period: "period",
  HotPeriod: "hotPeriod",
  PartitionCount: "partitionCount",
  AutoSplit: "autoSplit",
  MaxSplitPartitions: "maxSplitPartitions",
} as const satisfies Record<keyof SettingsRequest, keyof TopicSettings>;

/** The settings that a request gives, and no others. */
function requestedSettings(request: SettingsRequest): Partial<TopicSettings> {
  const given = Object.entries(SETTINGS).map(([parameter, setting]) => [
    setting,
    request[parameter as keyof SettingsRequest],
  ]);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined)) as Partial<TopicSettings>;
}

interface CreateTopicRequest extends LogsetRequest, SettingsRequest {
  readonly TopicName: string;
  readonly StorageType?: Topic["storageType"];
  readonly Tags?: readonly KeyValueTag[];
}

/** Creates a log topic; its name is unique in its logset. */
export const createTopic: Action<CreateTopicRequest> = {
  name: "CreateTopic",
  request: () =>
    requestSchema(
      {
        ...LOGSET_PARAMETERS,
        ...SETTINGS_PARAMETERS,
        StorageType: { type: "string", enum: ["hot", "cold"] },
        BizType: { type: "integer", enum: [0] },
        Encryption: { type: "integer", enum: [0] },
        Tags: KEY_VALUE_TAGS,
      },
      ["LogsetId", "TopicName"],
    ),
  answers: ["TopicId"],
  differs:
    "Metric topics, encryption and access without a signature are not offered. The default Period is 30 (not documented).",
  perform(call) {
    const { TopicName, StorageType, Tags } = call.parameters;
    const topic = call.cloud.cls.createTopic({
      logsetId: findLogset(call).logsetId,
      ...requestedSettings(call.parameters),
      name: TopicName,
      ...defined({ storageType: StorageType }),
      tags: readTags(Tags),
    });
    return { TopicId: topic.topicId };
  },
};

interface DescribeTopicsRequest extends ListRequest {
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
export const describeTopics: Action<DescribeTopicsRequest> = {
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
    const { total, page } = list(inRegion, parameters, topicTests(cloud.cls, PreciseSearch), MAX_VALUES);
    return { TotalCount: total, Topics: page.map(describeTopic) };
  },
};

function topicTests(cls: ClsState, preciseSearch: number): Tests<Topic> {
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

/** Changes the settings that are given. */
export const modifyTopic: Action<TopicRequest & SettingsRequest> = {
  name: "ModifyTopic",
  request: () => requestSchema({ ...TOPIC_PARAMETERS, ...SETTINGS_PARAMETERS }, ["TopicId"]),
  resource: topicResource,
  differs: "Tags are changed by the tag service only.",
  perform(call) {
    call.cloud.cls.updateTopic(findTopic(call), requestedSettings(call.parameters));
    return {};
  },
};

/** Deletes a topic with its index and its lines. */
export const deleteTopic = deletion<TopicRequest>("DeleteTopic", TOPIC_PARAMETERS, topicResource, (call) =>
  call.cloud.cls.deleteTopic(findTopic(call)),
);
