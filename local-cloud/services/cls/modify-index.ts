import type { Action } from "../action";
import { INDEX_REQUEST, type IndexRequest, indexOf } from "./index-parameters";
import { findTopic, topicResource } from "./topic";

/** Changes what is given of an index; a rule is replaced as a whole. */
export const modifyIndex: Action<IndexRequest> = {
  name: "ModifyIndex",
  request: () => INDEX_REQUEST,
  resource: topicResource,
  perform(call) {
    call.cloud.cls.updateIndex(findTopic(call), indexOf(call.parameters));
    return {};
  },
};
