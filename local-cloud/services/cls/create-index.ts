import type { Action } from "../action";
import { INDEX_REQUEST, type IndexRequest, indexOf } from "./index-parameters";
import { findTopic, topicResource } from "./topic";

/** Gives a topic its index; a topic has one at most. */
export const createIndex: Action<IndexRequest> = {
  name: "CreateIndex",
  request: () => INDEX_REQUEST,
  resource: topicResource,
  perform(call) {
    call.cloud.cls.createIndex(findTopic(call), indexOf(call.parameters));
    return {};
  },
};
