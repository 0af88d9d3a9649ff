import type { ApiCall } from "../../helpers/api-client";

/** Requests to CLS with the parameters that the Terraform provider gives them. */
const cls = (action: string, parameters: object) => ({ service: "cls", action, parameters }) satisfies ApiCall;

export const createLogset = (LogsetName: string, more: object = {}) => cls("CreateLogset", { LogsetName, ...more });
export const describeLogsets = (logsetId: string) =>
  cls("DescribeLogsets", { Filters: [{ Key: "logsetId", Values: [logsetId] }], Offset: 0, Limit: 100 });
export const modifyLogset = (LogsetId: string, LogsetName: string) => cls("ModifyLogset", { LogsetId, LogsetName });
export const deleteLogset = (LogsetId: string) => cls("DeleteLogset", { LogsetId });

export const createTopic = (LogsetId: string, more: object = {}) =>
  cls("CreateTopic", { LogsetId, TopicName: "tokens", Describes: "", Period: 30, ...more });
export const describeTopics = (topicId: string) =>
  cls("DescribeTopics", { Filters: [{ Key: "topicId", Values: [topicId] }], Offset: 0, Limit: 100 });
export const modifyTopic = (TopicId: string, change: object) => cls("ModifyTopic", { TopicId, ...change });
export const deleteTopic = (TopicId: string) => cls("DeleteTopic", { TopicId });

const field = (Key: string, Type: string, Tokenizer: string) => ({
  Key,
  Value: { Type, Tokenizer, SqlFlag: true, ContainZH: false, Alias: "", OpenIndexForChildOnly: false },
});
/** What the endpoint's logs are indexed by: the full text, and fields of each type. */
export const RULE = {
  FullText: { CaseSensitive: false, Tokenizer: "@&?| \n\t\r", ContainZH: false },
  KeyValue: {
    CaseSensitive: false,
    KeyValues: [
      field("level", "text", "@&?| \n\t\r"),
      field("status", "long", ""),
      field("SCF_Duration", "double", ""),
    ],
  },
};
/** A rule with every part that a rule can have. */
export const WHOLE_RULE = {
  ...RULE,
  KeyValue: {
    CaseSensitive: false,
    KeyValues: [
      field("level", "text", "@"),
      { Key: "request", Value: { Type: "json", OpenIndexForChildOnly: true, ChildNode: [field("id", "text", "@")] } },
    ],
  },
  Tag: { CaseSensitive: false, KeyValues: [field("host", "text", "@")] },
  DynamicIndex: { Status: false },
};
export const createIndex = (TopicId: string, more: object = {}) =>
  cls("CreateIndex", { TopicId, Rule: RULE, Status: true, ...more });
export const describeIndex = (TopicId: string) => cls("DescribeIndex", { TopicId });
export const modifyIndex = (TopicId: string, change: object) => cls("ModifyIndex", { TopicId, ...change });
export const deleteIndex = (TopicId: string) => cls("DeleteIndex", { TopicId });

export const createAlarmNotice = (more: object = {}) =>
  cls("CreateAlarmNotice", {
    Name: "notice",
    Type: "All",
    NoticeReceivers: [
      {
        ReceiverType: "Group",
        ReceiverIds: [1_000_001],
        ReceiverChannels: ["Email", "Sms"],
        NoticeContentId: "Default-en",
        StartTime: "00:00:00",
        EndTime: "23:59:59",
      },
    ],
    WebCallbacks: [
      {
        CallbackType: "WeCom",
        Url: "",
        WebCallbackId: "webcallback-1",
        NoticeContentId: "Default-en",
        RemindType: 0,
        Body: "",
      },
    ],
    ...more,
  });
export const describeAlarmNotices = (noticeId: string) =>
  cls("DescribeAlarmNotices", { Filters: [{ Key: "alarmNoticeId", Values: [noticeId] }], Offset: 0, Limit: 20 });
export const modifyAlarmNotice = (AlarmNoticeId: string, change: object) =>
  cls("ModifyAlarmNotice", { AlarmNoticeId, ...change });
export const deleteAlarmNotice = (AlarmNoticeId: string) => cls("DeleteAlarmNotice", { AlarmNoticeId });

export const createAlarm = (LogsetId: string, TopicId: string, noticeId: string, more: object = {}) =>
  cls("CreateAlarm", {
    Name: "alarm",
    AlarmTargets: [
      {
        TopicId,
        LogsetId,
        Query: "status:>=500 | select count(*) as errors",
        Number: 1,
        StartTimeOffset: -5,
        EndTimeOffset: 0,
        SyntaxRule: 1,
      },
    ],
    MonitorTime: { Type: "Period", Time: 1 },
    Condition: "$1.errors > 0",
    AlarmLevel: 2,
    TriggerCount: 1,
    AlarmPeriod: 60,
    AlarmNoticeIds: [noticeId],
    Status: true,
    MessageTemplate: "errors",
    ...more,
  });
export const describeAlarms = (alarmId: string) =>
  cls("DescribeAlarms", { Filters: [{ Key: "alarmId", Values: [alarmId] }], Offset: 0, Limit: 20 });
export const modifyAlarm = (AlarmId: string, change: object) => cls("ModifyAlarm", { AlarmId, ...change });
export const deleteAlarm = (AlarmId: string) => cls("DeleteAlarm", { AlarmId });

export const searchLog = (TopicId: string, QueryString: string, more: object = {}) =>
  cls("SearchLog", { TopicId, QueryString, From: 0, To: Date.UTC(2_100, 0), UseNewAnalysis: true, ...more });

/** UploadLog as SDKs send it: a stream of bytes, with its parameters in headers. */
export const uploadLog = (TopicId: string | undefined, body: Buffer, more: Readonly<Record<string, string>> = {}) =>
  ({
    service: "cls",
    action: "UploadLog",
    body,
    headers: { "content-type": "application/octet-stream", "x-cls-topicid": TopicId, ...more },
  }) satisfies ApiCall;
export const describeLogHistogram = (TopicId: string, From: number, To: number, more: object = {}) =>
  cls("DescribeLogHistogram", { TopicId, From, To, Query: "*", SyntaxRule: 1, ...more });
export const describeLogContext = (TopicId: string, PkgId: string, PkgLogId: number, more: object = {}) =>
  cls("DescribeLogContext", { TopicId, PkgId, PkgLogId, BTime: "2025-01-14 16:00:01.000", ...more });
