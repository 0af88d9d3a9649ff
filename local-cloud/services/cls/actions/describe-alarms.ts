import type { Cloud } from "../../../cloud";
import type { Action } from "../../../core/action";
import { listTags, TAG_FIELDS } from "../../../core/key-value-tags";
import { requestSchema } from "../../../core/request-schema";
import { timestamp } from "../../../core/timestamp";
import { within } from "../../../core/within";
import type { AlarmPolicy } from "../state/alarm-policy";
import { LIST_PARAMETERS, type ListRequest, list, type Tests } from "./filters";

const TESTS: Tests<AlarmPolicy> = {
  alarmId: ({ alarmId }, value) => alarmId === value,
  name: ({ Name }, value) => Name === value,
  topicId: ({ AlarmTargets }, value) => AlarmTargets.some(({ TopicId }) => TopicId === value),
};
const MAX_VALUES = 5;

const TARGET_FIELDS: readonly string[] = [
  "LogsetId",
  "LogsetName",
  "TopicId",
  "TopicName",
  "Query",
  "Number",
  "StartTimeOffset",
  "EndTimeOffset",
  "SyntaxRule",
];
const ALARM_FIELDS: readonly string[] = [
  "Name",
  ...within("AlarmTargets[]", TARGET_FIELDS),
  "MonitorTime.Type",
  "MonitorTime.Time",
  "Condition",
  "AlarmLevel",
  "TriggerCount",
  "AlarmPeriod",
  "AlarmNoticeIds[]",
  "Status",
  "MessageTemplate",
  "AlarmId",
  "CreateTime",
  "UpdateTime",
  "CallBack",
  "Analysis[]",
  "MultiConditions[]",
  "MonitorNotice",
  "Classifications[]",
  "GroupTriggerStatus",
  "GroupTriggerCondition[]",
  "MonitorObjectType",
  ...TAG_FIELDS,
];

/** The alarm policies of a region by page, oldest first. */
export const describeAlarms: Action<ListRequest> = {
  name: "DescribeAlarms",
  request: () => requestSchema(LIST_PARAMETERS),
  answers: ["TotalCount", ...within("Alarms[]", ALARM_FIELDS)],
  differs: "What an alarm cannot have here is answered empty or null.",
  perform({ cloud, region, parameters }) {
    const inRegion = cloud.alarms.policies.filter((policy) => policy.region === region);
    const { total, page } = list(inRegion, parameters, TESTS, MAX_VALUES);
    return { TotalCount: total, Alarms: page.map((policy) => describe(cloud, policy)) };
  },
};

/** AlarmInfo. */
function describe({ cls }: Cloud, policy: AlarmPolicy): object {
  const { alarmId, region: _region, tags, createdAt, updatedAt, ...settings } = policy;
  return {
    ...settings,
    AlarmTargets: settings.AlarmTargets.map((target) => ({
      ...target,
      LogsetName: cls.logsets.get(target.LogsetId)?.name ?? "",
      TopicName: cls.topics.get(target.TopicId)?.name ?? "",
    })),
    AlarmId: alarmId,
    CreateTime: timestamp(createdAt),
    UpdateTime: timestamp(updatedAt),
    Tags: listTags(tags),
    CallBack: null,
    Analysis: [],
    MultiConditions: [],
    MonitorNotice: null,
    Classifications: [],
    GroupTriggerStatus: false,
    GroupTriggerCondition: [],
    MonitorObjectType: 0,
  };
}
