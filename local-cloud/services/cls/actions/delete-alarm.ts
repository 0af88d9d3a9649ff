import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
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
