import type { Notification } from "../state/alarm-event";
import type { AlarmNotice, NoticeSettings } from "../state/alarm-policy";

/** The types of a notice that report an event. */
const TELLING: Readonly<Record<"trigger" | "recovery", readonly NoticeSettings["Type"][]>> = {
  trigger: ["Trigger", "All"],
  recovery: ["Recovery", "All"],
};

/** The recipients of the notices, one entry per message. Nothing is sent. */
export function notificationsFor(notices: readonly AlarmNotice[], event: keyof typeof TELLING): Notification[] {
  return notices
    .filter(({ Type }) => TELLING[event].includes(Type))
    .flatMap(({ NoticeReceivers, WebCallbacks }) => [
      ...NoticeReceivers.flatMap(({ ReceiverType, ReceiverIds, ReceiverChannels }) =>
        ReceiverIds.flatMap((id) => ReceiverChannels.map((channel) => `${channel} to ${ReceiverType} ${id}`)),
      ),
      ...WebCallbacks.map(({ CallbackType, Url, WebCallbackId }) => `${CallbackType} ${WebCallbackId ?? Url}`),
    ]);
}
