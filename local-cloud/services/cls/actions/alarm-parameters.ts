import { ACCOUNT } from "../../../core/account";
import type { Call } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import type { AlarmPolicy, AlarmSettings } from "../state/alarm-policy";

/** Parameters of an action that is about one alarm policy. */
export interface AlarmRequest {
  readonly AlarmId: string;
}

/** Schema of {@link AlarmRequest}. */
export const ALARM_PARAMETERS = { AlarmId: { type: "string" } } as const;

/** An alarm's six segments (614/45877). */
export function alarmResource({ region, parameters }: Call<AlarmRequest>): string {
  return `qcs::cls:${region}:uin/${ACCOUNT.uin}:alarm/${parameters.AlarmId}`;
}

/** The alarm a call names. @throws ApiError ResourceNotFound.AlarmNotExist */
export function findAlarm({ cloud, region, parameters }: Call<AlarmRequest>): AlarmPolicy {
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
export const ALARM_SETTINGS_PARAMETERS = {
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
