import { defined } from "../../../lib/defined";
import { UserError } from "../../../lib/user-error";
import { timestamp } from "../../core/answer-fields";
import type { Arguments } from "../../stack/arguments";
import type { ResourceType } from "../../stack/resource-type";
import type { AlarmSettings, AlarmTarget, NoticeReceiver, NoticeSettings, WebCallback } from "./state/alarm-policy";
import type { IndexField, IndexRule, IndexValue } from "./state/cls-index";
import type { Topic } from "./state/cls-topic";

const clsLogset: ResourceType = (args, { cloud, region }) => {
  const logset = cloud.cls.createLogset({ region, name: args.text("logset_name"), tags: args.texts("tags") });
  return { id: logset.logsetId, create_time: timestamp(logset.createdAt), role_name: "", topic_count: 0 };
};

const clsTopic: ResourceType = (args, { cloud }) => {
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

const clsIndex: ResourceType = (args, { cloud, region }) => {
  const topicId = args.text("topic_id");
  const enabled = flag(args, "status", true);
  cloud.cls.createIndex(cloud.cls.topic(region, topicId), {
    rule: indexRule(args.blocks("rule")[0]),
    enabled,
    includeInternalFields: flag(args, "include_internal_fields"),
    metadataFlag: args.integer("metadata_flag", 0),
  });
  return { id: topicId, status: enabled };
};

function indexRule(rule: Arguments | undefined): IndexRule {
  const [fullText, keyValue] = [rule?.blocks("full_text")[0], rule?.blocks("key_value")[0]];
  const [tag, dynamicIndex] = [rule?.blocks("tag")[0], rule?.blocks("dynamic_index")[0]];
  return {
    ...(fullText && {
      FullText: {
        CaseSensitive: flag(fullText, "case_sensitive"),
        Tokenizer: fullText.text("tokenizer"),
        ContainZH: flag(fullText, "contain_z_h"),
      },
    }),
    ...(keyValue && { KeyValue: indexFields(keyValue) }),
    ...(tag && { Tag: indexFields(tag) }),
    ...(dynamicIndex && { DynamicIndex: { Status: flag(dynamicIndex, "status") } }),
  };
}

function indexFields(index: Arguments): NonNullable<IndexRule["KeyValue"]> {
  return { CaseSensitive: flag(index, "case_sensitive"), KeyValues: index.blocks("key_values").map(indexField) };
}

function indexField(field: Arguments): IndexField {
  const [value] = field.blocks("value");
  return { Key: field.text("key"), ...(value && { Value: indexValue(value) }) };
}

/** The provider sends what is not set as well, as its type's empty value. */
function indexValue(value: Arguments): IndexValue {
  return {
    Type: value.text("type") as IndexValue["Type"],
    Tokenizer: value.text("tokenizer", ""),
    SqlFlag: flag(value, "sql_flag"),
    ContainZH: flag(value, "contain_z_h"),
    Alias: value.text("alias", ""),
    OpenIndexForChildOnly: flag(value, "open_index_for_child_only"),
    ...(value.has("child_node") && { ChildNode: value.blocks("child_node").map(indexField) }),
  };
}

function flag(args: Arguments, name: string, fallback = false): boolean {
  return args.text(name, String(fallback)) === "true";
}

const clsAlarmNotice: ResourceType = (args, { cloud, region }) => {
  const notice = cloud.alarms.createNotice(
    {
      Name: args.text("name"),
      Type: args.text("type") as NoticeSettings["Type"],
      NoticeReceivers: args.blocks("notice_receivers").map(receiver),
      WebCallbacks: args.blocks("web_callbacks").map(webCallback),
    },
    { region, tags: args.texts("tags") },
  );
  return { id: notice.noticeId, type: notice.Type, deliver_status: 1, alarm_shield_status: 2 };
};

function receiver(block: Arguments): NoticeReceiver {
  return {
    ReceiverType: block.text("receiver_type") as NoticeReceiver["ReceiverType"],
    ReceiverIds: block.list("receiver_ids").map(Number),
    ReceiverChannels: block.list("receiver_channels") as NoticeReceiver["ReceiverChannels"],
    StartTime: block.text("start_time"),
    EndTime: block.text("end_time"),
    NoticeContentId: block.text("notice_content_id", ""),
  };
}

function webCallback(block: Arguments): WebCallback {
  const [id, method] = [block.optionalText("web_callback_id"), block.optionalText("method")];
  return {
    CallbackType: block.text("callback_type") as WebCallback["CallbackType"],
    Url: block.text("url"),
    NoticeContentId: block.text("notice_content_id", ""),
    ...defined({ WebCallbackId: id }),
    ...(method !== undefined && { Method: method as NonNullable<WebCallback["Method"]> }),
  };
}

const clsAlarm: ResourceType = (args, { cloud, region }) => {
  const [monitor] = args.blocks("monitor_time");
  if (monitor?.text("type") !== "Period") {
    throw new UserError(
      `${args.where}: monitor_time is not of type Period, and the local cloud has no other.`,
      'Give a monitor_time with type "Period".',
    );
  }
  const level = args.integer("alarm_level", 0) as AlarmSettings["AlarmLevel"];
  const policy = cloud.alarms.createPolicy(
    {
      Name: args.text("name"),
      AlarmTargets: args.blocks("alarm_targets").map(target),
      MonitorTime: { Type: "Period", Time: monitor.integer("time") },
      Condition: args.text("condition"),
      AlarmLevel: level,
      TriggerCount: args.integer("trigger_count"),
      AlarmPeriod: args.integer("alarm_period"),
      AlarmNoticeIds: args.list("alarm_notice_ids"),
      Status: args.text("status", "true") === "true",
      MessageTemplate: args.text("message_template", ""),
    },
    { region, tags: args.texts("tags") },
  );
  return { id: policy.alarmId, alarm_level: level, status: policy.Status };
};

function target(block: Arguments): AlarmTarget {
  if (block.integer("syntax_rule", 0) !== 1) {
    throw new UserError(
      `${block.where}: syntax_rule is not 1, and the local cloud knows CQL only.`,
      "Write the query in CQL and set syntax_rule to 1.",
    );
  }
  return {
    LogsetId: block.text("logset_id"),
    TopicId: block.text("topic_id"),
    Query: block.text("query"),
    Number: block.integer("number"),
    StartTimeOffset: block.integer("start_time_offset"),
    EndTimeOffset: block.integer("end_time_offset"),
    SyntaxRule: 1,
  };
}

/** CLS's resources, by Terraform's type. */
export const CLS_RESOURCES: Readonly<Record<string, ResourceType>> = {
  tencentcloud_cls_alarm: clsAlarm,
  tencentcloud_cls_alarm_notice: clsAlarmNotice,
  tencentcloud_cls_index: clsIndex,
  tencentcloud_cls_logset: clsLogset,
  tencentcloud_cls_topic: clsTopic,
};
