import type { Action } from "../../../core/action";
import { type IndexRequest, indexOf, indexRequest } from "./index-parameters";
import { findTopic, topicResource } from "./topic";

/** Gives a topic its index; a topic has one at most. */
export const createIndex: Action<IndexRequest> = {
  name: "CreateIndex",
  request: () => indexRequest(["TopicId", "Rule"]),
  resource: topicResource,
  perform(call) {
    call.cloud.cls.createIndex(findTopic(call), indexOf(call.parameters));
    return {};
  },
};
