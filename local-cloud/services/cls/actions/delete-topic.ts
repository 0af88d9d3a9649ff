import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { findTopic, TOPIC_PARAMETERS, type TopicRequest, topicResource } from "./topic";

/** Deletes a topic with its index and its lines. */
export const deleteTopic: Action<TopicRequest> = {
  name: "DeleteTopic",
  request: () => requestSchema(TOPIC_PARAMETERS, ["TopicId"]),
  resource: topicResource,
  perform(call) {
    call.cloud.cls.deleteTopic(findTopic(call));
    return {};
  },
};
