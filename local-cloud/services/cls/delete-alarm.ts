import type { Action } from "../action";
import { requestSchema } from "../request-schema";
import { ALARM_PARAMETERS, type AlarmRequest, alarmResource, findAlarm } from "./alarm-parameters";

/** Deletes an alarm policy; what it told stays in the history. */
export const deleteAlarm: Action<AlarmRequest> = {
  name: "DeleteAlarm",
  request: () => requestSchema(ALARM_PARAMETERS, ["AlarmId"]),
  resource: alarmResource,
  perform(call) {
    call.cloud.alarms.deletePolicy(findAlarm(call));
    return {};
  },
};
