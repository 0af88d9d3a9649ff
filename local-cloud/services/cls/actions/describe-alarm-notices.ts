import type { Action } from "../../../core/action";
import { listTags, TAG_FIELDS } from "../../../core/key-value-tags";
import { requestSchema } from "../../../core/request-schema";
import { timestamp } from "../../../core/timestamp";
import { within } from "../../../core/within";
import type { AlarmNotice } from "../state/alarm-policy";
import { LIST_PARAMETERS, type ListRequest, list, type Tests } from "./filters";

const TESTS: Tests<AlarmNotice> = {
  alarmNoticeId: ({ noticeId }, value) => noticeId === value,
  name: ({ Name }, value) => Name === value,
};
const MAX_VALUES = 5;

const RECEIVER_FIELDS: readonly string[] = [
  "ReceiverType",
  "ReceiverIds[]",
  "ReceiverChannels[]",
  "NoticeContentId",
  "StartTime",
  "EndTime",
  "Index",
];
const WEB_CALLBACK_FIELDS: readonly string[] = [
  "CallbackType",
  "Url",
  "WebCallbackId",
  "Method",
  "NoticeContentId",
  "RemindType",
  "Mobiles[]",
  "UserIds[]",
  "Headers[]",
  "Body",
  "Index",
];
const NOTICE_FIELDS: readonly string[] = [
  "Name",
  "Type",
  ...within("NoticeReceivers[]", RECEIVER_FIELDS),
  ...within("WebCallbacks[]", WEB_CALLBACK_FIELDS),
  "AlarmNoticeId",
  "NoticeRules[]",
  "JumpDomain",
  "DeliverStatus",
  "DeliverFlag",
  "AlarmShieldStatus",
  "AlarmShieldCount",
  "AlarmNoticeDeliverConfig",
  "CallbackPrioritize",
  "CreateTime",
  "UpdateTime",
  ...TAG_FIELDS,
];

/** The notices of a region by page, oldest first. */
export const describeAlarmNotices: Action<ListRequest> = {
  name: "DescribeAlarmNotices",
  request: () => requestSchema(LIST_PARAMETERS),
  answers: ["TotalCount", ...within("AlarmNotices[]", NOTICE_FIELDS)],
  differs: "What a receiver or callback was not given is answered empty.",
  perform({ cloud, region, parameters }) {
    const inRegion = [...cloud.alarms.notices.values()].filter((notice) => notice.region === region);
    const { total, page } = list(inRegion, parameters, TESTS, MAX_VALUES);
    return { TotalCount: total, AlarmNotices: page.map(describe) };
  },
};

/** AlarmNotice of the API. */
function describe(notice: AlarmNotice): object {
  const { noticeId, tags, createdAt, updatedAt, Name, Type, NoticeReceivers, WebCallbacks } = notice;
  return {
    Name,
    Type,
    NoticeReceivers: NoticeReceivers.map((receiver, index) => ({
      NoticeContentId: "",
      ...receiver,
      Index: index + 1,
    })),
    WebCallbacks: WebCallbacks.map((callback, index) => ({
      WebCallbackId: "",
      Method: "",
      NoticeContentId: "",
      RemindType: 0,
      Mobiles: [],
      UserIds: [],
      Headers: [],
      Body: "",
      ...callback,
      Index: index + 1,
    })),
    AlarmNoticeId: noticeId,
    NoticeRules: [],
    JumpDomain: "",
    DeliverStatus: 1,
    DeliverFlag: 1,
    AlarmShieldStatus: 2,
    AlarmShieldCount: null,
    AlarmNoticeDeliverConfig: null,
    CallbackPrioritize: false,
    CreateTime: timestamp(createdAt),
    UpdateTime: timestamp(updatedAt),
    Tags: listTags(tags),
  };
}
