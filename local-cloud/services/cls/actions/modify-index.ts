import type { Action } from "../../../core/action";
import { type IndexRequest, indexOf, indexRequest } from "./index-parameters";
import { findTopic, topicResource } from "./topic";

/** Changes what is given of an index; a rule is replaced as a whole. */
export const modifyIndex: Action<IndexRequest> = {
  name: "ModifyIndex",
  request: () => indexRequest(["TopicId"]),
  resource: topicResource,
  perform(call) {
    call.cloud.cls.updateIndex(findTopic(call), indexOf(call.parameters));
    return {};
  },
};
