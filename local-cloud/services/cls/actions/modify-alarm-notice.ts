import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import type { NoticeSettings } from "../state/alarm-policy";
import {
  findNotice,
  NOTICE_PARAMETERS,
  NOTICE_SETTINGS_PARAMETERS,
  NOTICE_SWITCHES,
  type NoticeRequest,
  noticeResource,
} from "./alarm-notice-parameters";

const SETTINGS = Object.keys(NOTICE_SETTINGS_PARAMETERS);

/** Changes the settings that are given. */
export const modifyAlarmNotice: Action<NoticeRequest & Partial<NoticeSettings>> = {
  name: "ModifyAlarmNotice",
  request: () =>
    requestSchema({ ...NOTICE_PARAMETERS, ...NOTICE_SETTINGS_PARAMETERS, ...NOTICE_SWITCHES }, ["AlarmNoticeId"]),
  resource: noticeResource,
  differs: "As CreateAlarmNotice; tags are changed by the tag service only.",
  perform(call) {
    const given = Object.entries(call.parameters).filter(([name]) => SETTINGS.includes(name));
    call.cloud.alarms.updateNotice(findNotice(call), Object.fromEntries(given) as Partial<NoticeSettings>);
    return {};
  },
};
