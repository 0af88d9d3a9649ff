import type { Service } from "../action";
import { createAlarm } from "./create-alarm";
import { createAlarmNotice } from "./create-alarm-notice";
import { createIndex } from "./create-index";
import { createLogset } from "./create-logset";
import { createTopic } from "./create-topic";
import { deleteAlarm } from "./delete-alarm";
import { deleteAlarmNotice } from "./delete-alarm-notice";
import { deleteIndex } from "./delete-index";
import { deleteLogset } from "./delete-logset";
import { deleteTopic } from "./delete-topic";
import { describeAlarmNotices } from "./describe-alarm-notices";
import { describeAlarms } from "./describe-alarms";
import { describeIndex } from "./describe-index";
import { describeLogsets } from "./describe-logsets";
import { describeTopics } from "./describe-topics";
import { modifyAlarm } from "./modify-alarm";
import { modifyAlarmNotice } from "./modify-alarm-notice";
import { modifyIndex } from "./modify-index";
import { modifyLogset } from "./modify-logset";
import { modifyTopic } from "./modify-topic";
import { searchLog } from "./search-log";

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
