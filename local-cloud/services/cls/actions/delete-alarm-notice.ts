import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { findNotice, NOTICE_PARAMETERS, type NoticeRequest, noticeResource } from "./alarm-notice-parameters";

/** Deletes a notice that no alarm uses. */
export const deleteAlarmNotice: Action<NoticeRequest> = {
  name: "DeleteAlarmNotice",
  request: () => requestSchema(NOTICE_PARAMETERS, ["AlarmNoticeId"]),
  resource: noticeResource,
  perform(call) {
    call.cloud.alarms.deleteNotice(findNotice(call));
    return {};
  },
};
