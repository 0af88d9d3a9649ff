import type { Action } from "../../../core/action";
import { KEY_VALUE_TAGS, type KeyValueTag, readTags } from "../../../core/key-value-tags";
import { requestSchema } from "../../../core/request-schema";
import type { Topic } from "../state/cls-topic";
import { findLogset, LOGSET_PARAMETERS, type LogsetRequest } from "./logset";
import { SETTINGS_PARAMETERS, type SettingsRequest, settingsOf } from "./topic";

interface Request extends LogsetRequest, SettingsRequest {
  readonly TopicName: string;
  readonly StorageType?: Topic["storageType"];
  readonly Tags?: readonly KeyValueTag[];
}

/** Creates a log topic; its name is unique in its logset. */
export const createTopic: Action<Request> = {
  name: "CreateTopic",
  request: () =>
    requestSchema(
      {
        ...LOGSET_PARAMETERS,
        ...SETTINGS_PARAMETERS,
        StorageType: { type: "string", enum: ["hot", "cold"] },
        BizType: { type: "integer", enum: [0] },
        Encryption: { type: "integer", enum: [0] },
        Tags: KEY_VALUE_TAGS,
      },
      ["LogsetId", "TopicName"],
    ),
  answers: ["TopicId"],
  differs:
    "Metric topics, encryption and access without a signature are not offered. The default Period is 30 (not documented).",
  perform(call) {
    const { TopicName, StorageType, Tags } = call.parameters;
    const topic = call.cloud.cls.createTopic({
      logsetId: findLogset(call).logsetId,
      ...settingsOf(call.parameters),
      name: TopicName,
      ...(StorageType !== undefined && { storageType: StorageType }),
      tags: readTags(Tags),
    });
    return { TopicId: topic.topicId };
  },
};
