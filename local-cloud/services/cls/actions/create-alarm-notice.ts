import type { Action } from "../../../core/action";
import { KEY_VALUE_TAGS, type KeyValueTag, readTags } from "../../../core/key-value-tags";
import { requestSchema } from "../../../core/request-schema";
import type { NoticeSettings } from "../state/alarm-policy";
import { NOTICE_SETTINGS_PARAMETERS, NOTICE_SWITCHES } from "./alarm-notice-parameters";

type Request = Pick<NoticeSettings, "Name" | "Type"> &
  Partial<NoticeSettings> & { readonly Tags?: readonly KeyValueTag[] };

/** Creates a notice; CAM authorises the operation only (598/98119). */
export const createAlarmNotice: Action<Request> = {
  name: "CreateAlarmNotice",
  request: () =>
    requestSchema({ ...NOTICE_SETTINGS_PARAMETERS, ...NOTICE_SWITCHES, Tags: KEY_VALUE_TAGS }, ["Name", "Type"]),
  answers: ["AlarmNoticeId"],
  differs:
    "Only mail and SMS at any time of the day, and callbacks without mentions; no escalation, delivery or other switches. Of the API's two modes only the easy one (so Type is required: NoticeRules is not offered).",
  perform({ cloud, region, parameters: { Name, Type, NoticeReceivers = [], WebCallbacks = [], Tags } }) {
    const settings = { Name, Type, NoticeReceivers, WebCallbacks };
    return { AlarmNoticeId: cloud.alarms.createNotice(settings, { region, tags: readTags(Tags) }).noticeId };
  },
};
