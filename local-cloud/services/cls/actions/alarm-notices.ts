import { type Action, type Call, requestSchema } from "../../../core/action";
import { timestamp, within } from "../../../core/answer-fields";
import { KEY_VALUE_TAGS, type KeyValueTag, listTags, readTags, TAG_FIELDS } from "../../../core/key-value-tags";
import type { AlarmNotice, NoticeSettings } from "../state/alarm-policy";
import { deletion } from "./deletion";
import { LIST_PARAMETERS, type ListRequest, list, type Tests } from "./filters";

/** Parameters of an action that is about one notice. */
interface NoticeRequest {
  readonly AlarmNoticeId: string;
}

/** Schema of {@link NoticeRequest}. */
const NOTICE_PARAMETERS = { AlarmNoticeId: { type: "string" } } as const;

/** A notice's six segments (614/70091). */
function noticeResource({ cloud, region, parameters }: Call<NoticeRequest>): string {
  return `qcs::cls:${region}:uin/${cloud.account.uin}:alarmNotice/${parameters.AlarmNoticeId}`;
}

/** The notice a call names. @throws ApiError ResourceNotFound.AlarmNoticeNotExist */
function findNotice({ cloud, region, parameters }: Call<NoticeRequest>): AlarmNotice {
  return cloud.alarms.notice(region, parameters.AlarmNoticeId);
}

const RECEIVER = requestSchema(
  {
    ReceiverType: { type: "string", enum: ["Uin", "Group"] },
    ReceiverIds: { type: "array", items: { type: "integer" }, minItems: 1 },
    ReceiverChannels: { type: "array", items: { type: "string", enum: ["Email", "Sms"] }, minItems: 1 },
    NoticeContentId: { type: "string" },
    StartTime: { type: "string", enum: ["00:00:00"] },
    EndTime: { type: "string", enum: ["23:59:59"] },
    Index: { type: "integer" },
  },
  ["ReceiverType", "ReceiverIds", "ReceiverChannels", "StartTime", "EndTime"],
);

const WEB_CALLBACK = requestSchema(
  {
    CallbackType: { type: "string", enum: ["Http", "WeCom", "DingTalk", "Lark"] },
    Url: { type: "string", maxBytes: 1_024 },
    WebCallbackId: { type: "string" },
    Method: { type: "string", enum: ["POST", "PUT"] },
    NoticeContentId: { type: "string" },
    RemindType: { type: "integer", enum: [0] },
    Body: { type: "string", maxLength: 0 },
    Index: { type: "integer" },
  },
  ["CallbackType", "Url"],
);

/** Schemas of {@link NoticeSettings}. */
const NOTICE_SETTINGS_PARAMETERS = {
  Name: { type: "string", minLength: 1, maxBytes: 255 },
  Type: { type: "string", enum: ["Trigger", "Recovery", "All"] },
  NoticeReceivers: { type: "array", items: RECEIVER },
  WebCallbacks: { type: "array", items: WEB_CALLBACK },
} as const satisfies Record<keyof NoticeSettings, object>;

/** What the provider also sends, which can only have its default here: 1 is off, 2 is on. */
const NOTICE_SWITCHES = {
  DeliverStatus: { type: "integer", enum: [1] },
  AlarmShieldStatus: { type: "integer", enum: [2] },
  CallbackPrioritize: { type: "boolean", enum: [false] },
} as const;

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

/** Deletes a notice that no alarm uses. */
export const deleteAlarmNotice = deletion<NoticeRequest>(
  "DeleteAlarmNotice",
  NOTICE_PARAMETERS,
  noticeResource,
  (call) => call.cloud.alarms.deleteNotice(findNotice(call)),
);
