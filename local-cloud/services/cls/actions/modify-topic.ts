import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import {
  findTopic,
  SETTINGS_PARAMETERS,
  type SettingsRequest,
  settingsOf,
  TOPIC_PARAMETERS,
  type TopicRequest,
  topicResource,
} from "./topic";

/** Changes the settings that are given. */
export const modifyTopic: Action<TopicRequest & SettingsRequest> = {
  name: "ModifyTopic",
  request: () => requestSchema({ ...TOPIC_PARAMETERS, ...SETTINGS_PARAMETERS }, ["TopicId"]),
  resource: topicResource,
  differs: "Tags are changed by the tag service only.",
  perform(call) {
    call.cloud.cls.updateTopic(findTopic(call), settingsOf(call.parameters));
    return {};
  },
};
