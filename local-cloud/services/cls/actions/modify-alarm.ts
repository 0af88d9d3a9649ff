import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import type { AlarmSettings } from "../state/alarm-policy";
import {
  ALARM_PARAMETERS,
  ALARM_SETTINGS_PARAMETERS,
  type AlarmRequest,
  alarmResource,
  findAlarm,
} from "./alarm-parameters";

/** Changes the settings that are given, and begins the evaluation anew. */
export const modifyAlarm: Action<AlarmRequest & Partial<AlarmSettings>> = {
  name: "ModifyAlarm",
  request: () => requestSchema({ ...ALARM_PARAMETERS, ...ALARM_SETTINGS_PARAMETERS }, ["AlarmId"]),
  resource: alarmResource,
  differs: "As CreateAlarm; tags are changed by the tag service only.",
  perform(call) {
    const { AlarmId: _id, ...change } = call.parameters;
    call.cloud.alarms.updatePolicy(findAlarm(call), change);
    return {};
  },
};
