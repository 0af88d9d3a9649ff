import { resourceOf } from "../../../../policies/six-segments";
import { ACCOUNT } from "../../../core/account";
import type { Call } from "../../../core/action";
import type { Topic, TopicSettings } from "../state/cls-topic";

/** Parameters of an action that is about one topic, or about its index. */
export interface TopicRequest {
  readonly TopicId: string;
}

/** Schema of {@link TopicRequest}. */
export const TOPIC_PARAMETERS = { TopicId: { type: "string" } } as const;

/** A topic's six segments (614/45877). */
export function topicResource({ region, parameters }: Call<TopicRequest>): string {
  return resourceOf("cls:SearchLog", { region, uin: ACCOUNT.uin, topicId: parameters.TopicId });
}

/** The topic a call names. @throws ApiError ResourceNotFound.TopicNotExist */
export function findTopic({ cloud, region, parameters }: Call<TopicRequest>): Topic {
  return cloud.cls.topic(region, parameters.TopicId);
}

/** The settings that CreateTopic and ModifyTopic share. */
export interface SettingsRequest {
  readonly TopicName?: string;
  readonly Describes?: string;
  readonly Period?: number;
  readonly HotPeriod?: number;
  readonly PartitionCount?: number;
  readonly AutoSplit?: boolean;
  readonly MaxSplitPartitions?: number;
}

/** Schemas of {@link SettingsRequest}. Free access without a signature is not offered here, so it can only be off. */
export const SETTINGS_PARAMETERS = {
  TopicName: { type: "string" },
  Describes: { type: "string" },
  Period: { type: "integer" },
  HotPeriod: { type: "integer" },
  PartitionCount: { type: "integer" },
  AutoSplit: { type: "boolean" },
  MaxSplitPartitions: { type: "integer" },
  IsWebTracking: { type: "boolean", enum: [false] },
} as const;

const SETTINGS = {
  TopicName: "name",
  Describes: "description",
  Period: "period",
  HotPeriod: "hotPeriod",
  PartitionCount: "partitionCount",
  AutoSplit: "autoSplit",
  MaxSplitPartitions: "maxSplitPartitions",
} as const satisfies Record<keyof SettingsRequest, keyof TopicSettings>;

/** The settings that a request gives, and no others. */
export function settingsOf(request: SettingsRequest): Partial<TopicSettings> {
  const given = Object.entries(SETTINGS).map(([parameter, setting]) => [
    setting,
    request[parameter as keyof SettingsRequest],
  ]);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined)) as Partial<TopicSettings>;
}
