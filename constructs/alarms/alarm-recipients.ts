/** People in CAM who are notified of an alarm. */
export interface AlarmReceiver {
  /** `Uin`: users of the account. `Group`: groups of users. */
  readonly type: "Uin" | "Group";
  /** Ids in CAM: a user's UID, or a group's id. */
  readonly ids: readonly number[];
  /** How they are notified. Address and number are the ones that CAM knows and has verified. */
  readonly channels: readonly ("Email" | "Sms")[];
}

/** A bot of a chat service that is called for an alarm, by a callback that was made in CLS. */
export interface AlarmBot {
  /** The chat service. */
  readonly type: "WeCom" | "DingTalk" | "Lark";
  /** Id of the callback, `webcallback-…`. CLS keeps the address and its key; neither passes through Terraform. */
  readonly webCallbackId: string;
}

/** Any service of yours that is called for an alarm, by POST. It has either a url or a webCallbackId. */
export interface AlarmService {
  /** A plain HTTP request. */
  readonly type: "Http";
  /**
   * Address without any secret, because it is kept in Terraform's state: https, no user, no query, no long part of a
   * path.
   * @default - the address that CLS keeps for webCallbackId
   */
  readonly url?: string;
  /**
   * Id of a callback that was made in CLS, `webcallback-…`.
   * @default - the address is given as url
   */
  readonly webCallbackId?: string;
}

/** A service that is called for an alarm. */
export type AlarmWebCallback = AlarmBot | AlarmService;

/** Who is notified of alarms: at least one of the lists has an entry. */
export interface AlarmRecipients {
  /**
   * People who are notified.
   * @default - nobody
   */
  readonly receivers?: readonly AlarmReceiver[];
  /**
   * Services that are called.
   * @default - none
   */
  readonly webCallbacks?: readonly AlarmWebCallback[];
}
