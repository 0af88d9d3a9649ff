import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { findTopic, TOPIC_PARAMETERS, type TopicRequest, topicResource } from "./topic";

/** Deletes the index of a topic; its lines stay. */
export const deleteIndex: Action<TopicRequest> = {
  name: "DeleteIndex",
  request: () => requestSchema(TOPIC_PARAMETERS, ["TopicId"]),
  resource: topicResource,
  perform(call) {
    call.cloud.cls.deleteIndex(findTopic(call));
    return {};
  },
};
