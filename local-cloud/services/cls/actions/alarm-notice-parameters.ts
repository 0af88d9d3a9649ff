import { ACCOUNT } from "../../../core/account";
import type { Call } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import type { AlarmNotice, NoticeSettings } from "../state/alarm-policy";

/** Parameters of an action that is about one notice. */
export interface NoticeRequest {
  readonly AlarmNoticeId: string;
}

/** Schema of {@link NoticeRequest}. */
export const NOTICE_PARAMETERS = { AlarmNoticeId: { type: "string" } } as const;

/** A notice's six segments (614/70091). */
export function noticeResource({ region, parameters }: Call<NoticeRequest>): string {
  return `qcs::cls:${region}:uin/${ACCOUNT.uin}:alarmNotice/${parameters.AlarmNoticeId}`;
}

/** The notice a call names. @throws ApiError ResourceNotFound.AlarmNoticeNotExist */
export function findNotice({ cloud, region, parameters }: Call<NoticeRequest>): AlarmNotice {
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
export const NOTICE_SETTINGS_PARAMETERS = {
  Name: { type: "string", minLength: 1, maxBytes: 255 },
  Type: { type: "string", enum: ["Trigger", "Recovery", "All"] },
  NoticeReceivers: { type: "array", items: RECEIVER },
  WebCallbacks: { type: "array", items: WEB_CALLBACK },
} as const satisfies Record<keyof NoticeSettings, object>;

/** What the provider sends besides, which can only have its default here: 1 is off, 2 is on. */
export const NOTICE_SWITCHES = {
  DeliverStatus: { type: "integer", enum: [1] },
  AlarmShieldStatus: { type: "integer", enum: [2] },
  CallbackPrioritize: { type: "boolean", enum: [false] },
} as const;
