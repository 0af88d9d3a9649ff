import type { Cloud } from "../../../cloud";
import { type Action, type Call, requestSchema } from "../../../core/action";
import { timestamp, within } from "../../../core/answer-fields";
import { KEY_VALUE_TAGS, type KeyValueTag, listTags, readTags, TAG_FIELDS } from "../../../core/key-value-tags";
import type { AlarmPolicy, AlarmSettings } from "../state/alarm-policy";
import { deletion } from "./deletion";
import { LIST_PARAMETERS, type ListRequest, list, type Tests } from "./filters";

/** Parameters of an action that is about one alarm policy. */
interface AlarmRequest {
  readonly AlarmId: string;
}

/** Schema of {@link AlarmRequest}. */
const ALARM_PARAMETERS = { AlarmId: { type: "string" } } as const;

/** An alarm's six segments (614/45877). */
function alarmResource({ cloud, region, parameters }: Call<AlarmRequest>): string {
  return `qcs::cls:${region}:uin/${cloud.account.uin}:alarm/${parameters.AlarmId}`;
}

/** The alarm a call names. @throws ApiError ResourceNotFound.AlarmNotExist */
function findAlarm({ cloud, region, parameters }: Call<AlarmRequest>): AlarmPolicy {
  return cloud.alarms.policy(region, parameters.AlarmId);
}

/** Minutes before an evaluation (AlarmTarget). */
const OFFSET = { type: "integer", minimum: -1_440, maximum: 0 } as const;

const TARGET = requestSchema(
  {
    LogsetId: { type: "string" },
    TopicId: { type: "string" },
    Query: { type: "string" },
    Number: { type: "integer", minimum: 1, maximum: 3 },
    StartTimeOffset: OFFSET,
    EndTimeOffset: OFFSET,
    SyntaxRule: { type: "integer", enum: [1] },
  },
  // Left out it would be Lucene, which is not offered here.
  ["LogsetId", "TopicId", "Query", "Number", "StartTimeOffset", "EndTimeOffset", "SyntaxRule"],
);

/** Schemas of {@link AlarmSettings}, with the limits of CreateAlarm (614/42830, 2026-06-10). */
const ALARM_SETTINGS_PARAMETERS = {
  Name: { type: "string", minLength: 1, maxBytes: 255 },
  AlarmTargets: { type: "array", items: TARGET, minItems: 1, maxItems: 3 },
  MonitorTime: requestSchema(
    { Type: { type: "string", enum: ["Period"] }, Time: { type: "integer", minimum: 1, maximum: 1_440 } },
    ["Type", "Time"],
  ),
  Condition: { type: "string", minLength: 1 },
  AlarmLevel: { type: "integer", enum: [0, 1, 2] },
  TriggerCount: { type: "integer", minimum: 1, maximum: 2_000 },
  AlarmPeriod: { type: "integer", minimum: 0, maximum: 1_440 },
  AlarmNoticeIds: { type: "array", items: { type: "string" } },
  Status: { type: "boolean" },
  MessageTemplate: { type: "string" },
} as const satisfies Record<keyof AlarmSettings, object>;

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
    "One condition on numbers (so Condition is required: MultiConditions is not offered), queries in CQL as SearchLog offers it, and a fixed period; no grouping, analyses or own callbacks. Nothing is sent: the local cloud keeps who would be notified.",
  perform({ cloud, region, parameters: { Tags, ...settings } }) {
    const policy = cloud.alarms.createPolicy({ ...DEFAULTS, ...settings }, { region, tags: readTags(Tags) });
    return { AlarmId: policy.alarmId };
  },
};

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

/** Changes the settings that are given, and starts the evaluation again. */
export const modifyAlarm: Action<AlarmRequest & Partial<AlarmSettings>> = {
  name: "ModifyAlarm",
  request: () => requestSchema({ ...ALARM_PARAMETERS, ...ALARM_SETTINGS_PARAMETERS }, ["AlarmId"]),
  resource: alarmResource,
  differs: "As CreateAlarm; tags are changed by the tag service only.",
  perform(call) {
    const { AlarmId: _id, ...change } = call.parameters;
    call.cloud.alarms.updatePolicy(findAlarm(call), change);
    return {};
  },
};

/** Deletes an alarm policy; its notifications stay in the history. */
export const deleteAlarm = deletion<AlarmRequest>("DeleteAlarm", ALARM_PARAMETERS, alarmResource, (call) =>
  call.cloud.alarms.deletePolicy(findAlarm(call)),
);
