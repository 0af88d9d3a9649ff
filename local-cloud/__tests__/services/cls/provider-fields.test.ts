import { type LocalCloud, startLocalCloud } from "../../..";
import { type ApiCall, callApi } from "../../helpers/api-client";
import { describeProviderFields, type Fields } from "../../helpers/provider-fields";
import * as cls from "./fixtures";

/** The fields of CLS's responses that the Terraform provider 1.83.25 reads. */
const READ: Readonly<Record<string, Fields>> = {
  CreateLogset: { LogsetId: "string" },
  DescribeLogsets: {
    "Logsets[].LogsetName": "string",
    "Logsets[].CreateTime": "string",
    "Logsets[].RoleName": "string",
    "Logsets[].TopicCount": "number",
  },
  CreateTopic: { TopicId: "string" },
  DescribeTopics: {
    "Topics[].LogsetId": "string",
    "Topics[].TopicName": "string",
    "Topics[].StorageType": "string",
    "Topics[].Describes": "string",
    "Topics[].PartitionCount": "number",
    "Topics[].MaxSplitPartitions": "number",
    "Topics[].Period": "number",
    "Topics[].HotPeriod": "number",
    "Topics[].AutoSplit": "boolean",
    "Topics[].Tags[].Key": "string",
    "Topics[].Tags[].Value": "string",
    "Topics[].IsWebTracking": "boolean",
    "Topics[].BizType": "number",
    "Topics[].KeyId": "string",
  },
  DescribeIndex: {
    TopicId: "string",
    Status: "boolean",
    IncludeInternalFields: "boolean",
    MetadataFlag: "number",
    "Rule.FullText.CaseSensitive": "boolean",
    "Rule.FullText.ContainZH": "boolean",
    "Rule.FullText.Tokenizer": "string",
    "Rule.KeyValue.CaseSensitive": "boolean",
    "Rule.KeyValue.KeyValues[].Key": "string",
    "Rule.KeyValue.KeyValues[].Value.Type": "string",
    "Rule.KeyValue.KeyValues[].Value.Tokenizer": "string",
    "Rule.KeyValue.KeyValues[].Value.SqlFlag": "boolean",
    "Rule.KeyValue.KeyValues[].Value.ContainZH": "boolean",
    "Rule.KeyValue.KeyValues[].Value.Alias": "string",
    "Rule.KeyValue.KeyValues[].Value.OpenIndexForChildOnly": "boolean",
  },
  CreateAlarmNotice: { AlarmNoticeId: "string" },
  DescribeAlarmNotices: {
    "AlarmNotices[].Name": "string",
    "AlarmNotices[].Type": "string",
    "AlarmNotices[].NoticeReceivers[].ReceiverType": "string",
    "AlarmNotices[].NoticeReceivers[].NoticeContentId": "string",
    "AlarmNotices[].NoticeReceivers[].StartTime": "string",
    "AlarmNotices[].NoticeReceivers[].EndTime": "string",
    "AlarmNotices[].NoticeReceivers[].Index": "number",
    "AlarmNotices[].WebCallbacks[].CallbackType": "string",
    "AlarmNotices[].WebCallbacks[].Url": "string",
    "AlarmNotices[].WebCallbacks[].WebCallbackId": "string",
    "AlarmNotices[].WebCallbacks[].Method": "string",
    "AlarmNotices[].WebCallbacks[].NoticeContentId": "string",
    "AlarmNotices[].WebCallbacks[].RemindType": "number",
    "AlarmNotices[].WebCallbacks[].Body": "string",
    "AlarmNotices[].WebCallbacks[].Index": "number",
    "AlarmNotices[].JumpDomain": "string",
    "AlarmNotices[].DeliverStatus": "number",
    "AlarmNotices[].AlarmShieldStatus": "number",
    "AlarmNotices[].CallbackPrioritize": "boolean",
  },
  CreateAlarm: { AlarmId: "string" },
  DescribeAlarms: {
    "Alarms[].Name": "string",
    "Alarms[].AlarmTargets[].TopicId": "string",
    "Alarms[].AlarmTargets[].LogsetId": "string",
    "Alarms[].AlarmTargets[].Query": "string",
    "Alarms[].AlarmTargets[].Number": "number",
    "Alarms[].AlarmTargets[].StartTimeOffset": "number",
    "Alarms[].AlarmTargets[].EndTimeOffset": "number",
    "Alarms[].AlarmTargets[].SyntaxRule": "number",
    "Alarms[].MonitorTime.Type": "string",
    "Alarms[].MonitorTime.Time": "number",
    "Alarms[].Condition": "string",
    "Alarms[].AlarmLevel": "number",
    "Alarms[].TriggerCount": "number",
    "Alarms[].AlarmPeriod": "number",
    "Alarms[].Status": "boolean",
    "Alarms[].MessageTemplate": "string",
  },
};

let local: LocalCloud;
let requests: Readonly<Record<string, ApiCall>>;
beforeEach(async () => {
  local = await startLocalCloud();
  const logset = await callApi(local, cls.createLogset("logs"));
  const logsetId = String(logset.response["LogsetId"]);
  const topic = await callApi(local, cls.createTopic(logsetId, { Tags: [{ Key: "stage", Value: "dev" }] }));
  const topicId = String(topic.response["TopicId"]);
  await callApi(local, cls.createIndex(topicId));
  const notice = await callApi(local, cls.createAlarmNotice());
  const noticeId = String(notice.response["AlarmNoticeId"]);
  const alarm = await callApi(local, cls.createAlarm(logsetId, topicId, noticeId));
  requests = {
    CreateAlarmNotice: cls.createAlarmNotice({ Name: "other" }),
    DescribeAlarmNotices: cls.describeAlarmNotices(noticeId),
    CreateAlarm: cls.createAlarm(logsetId, topicId, noticeId, { Name: "other" }),
    DescribeAlarms: cls.describeAlarms(String(alarm.response["AlarmId"])),
    CreateLogset: cls.createLogset("other"),
    DescribeLogsets: cls.describeLogsets(logsetId),
    CreateTopic: cls.createTopic(logsetId, { TopicName: "other" }),
    DescribeTopics: cls.describeTopics(topicId),
    DescribeIndex: cls.describeIndex(topicId),
  };
});
afterEach(() => local.close());

describeProviderFields(READ, async (action) => (await callApi(local, requests[action] ?? { action })).response);
