import type { EveryAction } from "../../helpers/every-action";
import * as cls from "./fixtures";
import { encodeLogs } from "./log-bodies";

const TAGS = [{ Key: "stage", Value: "dev" }];

/** Calls every action of the service with success. */
export const everyAction: EveryAction = async (perform, { local }) => {
  const logsetId = String((await perform(cls.createLogset("logs", { Tags: TAGS })))["LogsetId"]);
  const topicId = String((await perform(cls.createTopic(logsetId, { Tags: TAGS })))["TopicId"]);
  await perform(cls.createIndex(topicId, { Rule: cls.WHOLE_RULE }));
  await perform(cls.describeLogsets(logsetId));
  await perform(cls.describeTopics(topicId));
  await perform(cls.describeIndex(topicId));
  local.cloud.cls.deliver(topicId, "line");
  await perform(cls.uploadLog(topicId, encodeLogs({ logs: [{ contents: { level: "info" } }], contextFlow: "A-1" })));
  await perform(cls.searchLog(topicId, "*"));
  await perform(cls.describeLogHistogram(topicId, 0, 1_000));
  await perform(cls.describeLogContext(topicId, "A-1", 65_536));
  await perform(cls.searchLog(topicId, "* | select count(*) as total"));
  await perform(cls.searchLog(topicId, "* | select count(*) as total", { UseNewAnalysis: false }));
  const noticeId = String((await perform(cls.createAlarmNotice({ Tags: TAGS })))["AlarmNoticeId"]);
  await perform(cls.describeAlarmNotices(noticeId));
  await perform(cls.modifyAlarmNotice(noticeId, { Name: "other" }));
  const alarm = await perform(cls.createAlarm(logsetId, topicId, noticeId, { Tags: TAGS }));
  const alarmId = String(alarm["AlarmId"]);
  await perform(cls.describeAlarms(alarmId));
  await perform(cls.modifyAlarm(alarmId, { Status: false }));
  await perform(cls.deleteAlarm(alarmId));
  await perform(cls.deleteAlarmNotice(noticeId));
  await perform(cls.modifyIndex(topicId, { Status: false }));
  await perform(cls.modifyTopic(topicId, { Period: 7 }));
  await perform(cls.modifyLogset(logsetId, "other"));
  await perform(cls.deleteIndex(topicId));
  await perform(cls.deleteTopic(topicId));
  await perform(cls.deleteLogset(logsetId));
};
