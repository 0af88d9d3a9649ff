/** One query of an alarm policy. */
export interface AlarmTarget {
  readonly LogsetId: string;
  readonly TopicId: string;
  readonly Query: string;
  /** Number of the query in the condition, 1 for `$1`. */
  readonly Number: number;
  /** Minutes from an evaluation to the begin of what is searched, 0 or less. */
  readonly StartTimeOffset: number;
  /** Minutes from an evaluation to the end of what is searched, 0 or less. */
  readonly EndTimeOffset: number;
  /** 1 is CQL; Lucene is not offered. */
  readonly SyntaxRule?: 1;
}

/** The parts of an alarm policy that can be set and changed, as the API names it. */
export interface AlarmSettings {
  Name: string;
  AlarmTargets: readonly AlarmTarget[];
  /** Time: minutes from one evaluation to the next. */
  MonitorTime: { readonly Type: "Period"; readonly Time: number };
  Condition: string;
  /** 0 warning, 1 info, 2 critical. */
  AlarmLevel: 0 | 1 | 2;
  /** Evaluations in a row that must meet the condition. */
  TriggerCount: number;
  /** Minutes after which recipients are notified again of an alarm that is still on. */
  AlarmPeriod: number;
  AlarmNoticeIds: readonly string[];
  Status: boolean;
  MessageTemplate: string;
}

export interface AlarmPolicy extends AlarmSettings {
  readonly alarmId: string;
  readonly region: string;
  tags: Record<string, string>;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  updatedAt: number;
}

/** People who are notified. */
export interface NoticeReceiver {
  readonly ReceiverType: "Uin" | "Group";
  readonly ReceiverIds: readonly number[];
  readonly ReceiverChannels: readonly ("Email" | "Sms")[];
  readonly NoticeContentId?: string;
  readonly StartTime?: string;
  readonly EndTime?: string;
}

/** A service that is called. */
export interface WebCallback {
  readonly CallbackType: "Http" | "WeCom" | "DingTalk" | "Lark";
  /** Empty next to a WebCallbackId. */
  readonly Url: string;
  readonly WebCallbackId?: string;
  readonly Method?: "POST" | "PUT";
  readonly NoticeContentId?: string;
  readonly RemindType?: 0;
  readonly Body?: "";
}

/** The parts of a notice (notification channel group) that can be set and changed, as the API names it. */
export interface NoticeSettings {
  Name: string;
  /** What it reports. */
  Type: "Trigger" | "Recovery" | "All";
  NoticeReceivers: readonly NoticeReceiver[];
  WebCallbacks: readonly WebCallback[];
}

export interface AlarmNotice extends NoticeSettings {
  readonly noticeId: string;
  readonly region: string;
  tags: Record<string, string>;
  readonly createdAt: number;
  updatedAt: number;
}
