import type { Arguments } from "../../../stack/arguments";
import type { ResourceType } from "../../../stack/resource-type";
import type { NoticeReceiver, NoticeSettings, WebCallback } from "../state/alarm-policy";

export const clsAlarmNotice: ResourceType = (args, { cloud, region }) => {
  const notice = cloud.alarms.createNotice(
    {
      Name: args.text("name"),
      Type: args.text("type") as NoticeSettings["Type"],
      NoticeReceivers: args.blocks("notice_receivers").map(receiver),
      WebCallbacks: args.blocks("web_callbacks").map(webCallback),
    },
    { region, tags: args.texts("tags") },
  );
  return { id: notice.noticeId, type: notice.Type, deliver_status: 1, alarm_shield_status: 2 };
};

function receiver(block: Arguments): NoticeReceiver {
  return {
    ReceiverType: block.text("receiver_type") as NoticeReceiver["ReceiverType"],
    ReceiverIds: block.list("receiver_ids").map(Number),
    ReceiverChannels: block.list("receiver_channels") as NoticeReceiver["ReceiverChannels"],
    StartTime: block.text("start_time"),
    EndTime: block.text("end_time"),
    NoticeContentId: block.text("notice_content_id", ""),
  };
}

function webCallback(block: Arguments): WebCallback {
  const [id, method] = [block.optionalText("web_callback_id"), block.optionalText("method")];
  return {
    CallbackType: block.text("callback_type") as WebCallback["CallbackType"],
    Url: block.text("url"),
    NoticeContentId: block.text("notice_content_id", ""),
    ...(id !== undefined && { WebCallbackId: id }),
    ...(method !== undefined && { Method: method as NonNullable<WebCallback["Method"]> }),
  };
}
