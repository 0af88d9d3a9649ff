import type { Service } from "../../core/action";
import { createAlarm } from "./actions/create-alarm";
import { createAlarmNotice } from "./actions/create-alarm-notice";
import { createIndex } from "./actions/create-index";
import { createLogset } from "./actions/create-logset";
import { createTopic } from "./actions/create-topic";
import { deleteAlarm } from "./actions/delete-alarm";
import { deleteAlarmNotice } from "./actions/delete-alarm-notice";
import { deleteIndex } from "./actions/delete-index";
import { deleteLogset } from "./actions/delete-logset";
import { deleteTopic } from "./actions/delete-topic";
import { describeAlarmNotices } from "./actions/describe-alarm-notices";
import { describeAlarms } from "./actions/describe-alarms";
import { describeIndex } from "./actions/describe-index";
import { describeLogsets } from "./actions/describe-logsets";
import { describeTopics } from "./actions/describe-topics";
import { modifyAlarm } from "./actions/modify-alarm";
import { modifyAlarmNotice } from "./actions/modify-alarm-notice";
import { modifyIndex } from "./actions/modify-index";
import { modifyLogset } from "./actions/modify-logset";
import { modifyTopic } from "./actions/modify-topic";
import { searchLog } from "./actions/search-log";

/** Cloud Log Service. */
export const cls: Service = {
  name: "cls",
  version: "2020-10-16",
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
    searchLog,
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
