import type { Action } from "../../../core/action";
import { KEY_VALUE_TAGS, type KeyValueTag, readTags } from "../../../core/key-value-tags";
import { requestSchema } from "../../../core/request-schema";
import type { AlarmSettings } from "../state/alarm-policy";
import { ALARM_SETTINGS_PARAMETERS } from "./alarm-parameters";

type Request = Omit<AlarmSettings, keyof typeof DEFAULTS> &
  Partial<AlarmSettings> & { readonly Tags?: readonly KeyValueTag[] };

const DEFAULTS = { AlarmLevel: 0, AlarmNoticeIds: [], Status: true, MessageTemplate: "" } as const;

/** Creates an alarm policy; CAM authorises the operation only (598/98119). */
export const createAlarm: Action<Request> = {
  name: "CreateAlarm",
  request: () =>
    requestSchema({ ...ALARM_SETTINGS_PARAMETERS, Tags: KEY_VALUE_TAGS }, [
      ...["Name", "AlarmTargets", "MonitorTime", "Condition", "TriggerCount", "AlarmPeriod"],
    ]),
  answers: ["AlarmId"],
  differs:
    "One condition on numbers (so Condition is required: MultiConditions is not offered), queries in CQL as SearchLog offers it, and a fixed period; no grouping, analyses or own callbacks. Nothing is sent: the local cloud keeps who would be told.",
  perform({ cloud, region, parameters: { Tags, ...settings } }) {
    const policy = cloud.alarms.createPolicy({ ...DEFAULTS, ...settings }, { region, tags: readTags(Tags) });
    return { AlarmId: policy.alarmId };
  },
};
