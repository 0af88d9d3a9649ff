import type { Service } from "../../core/action";
import { createAlarmNotice, deleteAlarmNotice, describeAlarmNotices, modifyAlarmNotice } from "./actions/alarm-notices";
import { createAlarm, deleteAlarm, describeAlarms, modifyAlarm } from "./actions/alarms";
import { createIndex, deleteIndex, describeIndex, modifyIndex } from "./actions/indexes";
import { describeLogContext } from "./actions/log-context";
import { describeLogHistogram } from "./actions/log-histogram";
import { createLogset, deleteLogset, describeLogsets, modifyLogset } from "./actions/logsets";
import { searchLog } from "./actions/search-log";
import { createTopic, deleteTopic, describeTopics, modifyTopic } from "./actions/topics";
import { uploadLog } from "./actions/upload-log";

/** Cloud Log Service. */
export const cls: Service = {
  name: "cls",
  version: "2020-10-16",
  identifiers: ["TopicId", "TopicName", "LogsetId", "LogsetName", "Filters"],
  actions: [
    createLogset,
    describeLogsets,
    modifyLogset,
    deleteLogset,
    createTopic,
    describeTopics,
    modifyTopic,
    deleteTopic,
    createIndex,
    describeIndex,
    modifyIndex,
    deleteIndex,
    uploadLog,
    searchLog,
    describeLogHistogram,
    describeLogContext,
    createAlarmNotice,
    describeAlarmNotices,
    modifyAlarmNotice,
    deleteAlarmNotice,
    createAlarm,
    describeAlarms,
    modifyAlarm,
    deleteAlarm,
  ],
};
