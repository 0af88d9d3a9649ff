import { ClsAlarmNotice } from "@cdktf/provider-tencentcloud/lib/cls-alarm-notice";
import { Construct } from "constructs";
import { secretInUrl } from "../../lib/secret-in-url";
import { ValidationError } from "../validation-error";
import type { AlarmRecipients, AlarmWebCallback } from "./alarm-recipients";

/** CLS's own text of a notice, in English; an alarm's words are part of it. */
const CONTENT = "Default-en";
/** Recipients are notified at any time of the day. */
const ALWAYS = { startTime: "00:00:00", endTime: "23:59:59" } as const;

/** What an {@link AlarmNotice} is made of. */
export interface AlarmNoticeProps extends AlarmRecipients {
  /** Name of the notice. */
  readonly name: string;
  /**
   * Tags of the notice.
   * @default - no tags
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * Who is notified when an alarm is raised and when it recovers (CLS calls it a notification channel group).
 *
 * @example
 * import { AlarmNotice } from "ekyc-token-endpoint";
 *
 * new AlarmNotice(stack, "Notice", {
 *   name: "acme-on-call",
 *   webCallbacks: [{ type: "Lark", webCallbackId: "webcallback-00000000-0000-0000-0000-000000000000" }],
 * });
 */
export class AlarmNotice extends Construct {
  /** The notice itself. */
  readonly resource: ClsAlarmNotice;

  /** @throws ValidationError without a recipient, and for an address that could hold a secret */
  constructor(scope: Construct, id: string, props: AlarmNoticeProps) {
    super(scope, id);
    const { name, receivers = [], webCallbacks = [], tags } = props;
    if (receivers.length + webCallbacks.length === 0) {
      throw new ValidationError(
        this,
        "receivers and webCallbacks: got none of either; allowed: at least one in one of them.",
        "Say who is notified, or leave the alarms out.",
      );
    }
    this.resource = new ClsAlarmNotice(this, "Resource", {
      name,
      type: "All",
      noticeReceivers: receivers.map(({ type, ids, channels }) => ({
        receiverType: type,
        receiverIds: [...ids],
        receiverChannels: [...channels],
        noticeContentId: CONTENT,
        ...ALWAYS,
      })),
      webCallbacks: webCallbacks.map((callback, index) => ({
        callbackType: callback.type,
        ...this.callbackAddress(callback, index),
        ...(callback.type === "Http" && { method: "POST" }),
        noticeContentId: CONTENT,
      })),
      ...(tags && { tags: { ...tags } }),
    });
  }

  /** The API takes an empty `Url` next to a `WebCallbackId` (CLS API 2020-10-16, WebCallback). */
  private callbackAddress(
    callback: AlarmWebCallback,
    index: number,
  ): { readonly url: string; readonly webCallbackId?: string } {
    const { webCallbackId } = callback;
    const url = "url" in callback ? callback.url : undefined;
    if (webCallbackId !== undefined && url === undefined) return { url: "", webCallbackId };
    const wrong =
      url === undefined || webCallbackId !== undefined ? "is not the only address, or is missing" : secretInUrl(url);
    if (url !== undefined && wrong === undefined) return { url };
    throw new ValidationError(
      this,
      `webCallbacks[${index}].url: ${wrong} (value not shown); it would be in Terraform's state in plaintext.`,
      "Make a callback in CLS, which keeps the address, and give its id as webCallbackId.",
    );
  }
}
