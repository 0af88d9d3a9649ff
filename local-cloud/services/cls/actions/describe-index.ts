import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { timestamp } from "../../../core/timestamp";
import { within } from "../../../core/within";
import { RULE_FIELDS } from "./index-parameters";
import { findTopic, TOPIC_PARAMETERS, type TopicRequest, topicResource } from "./topic";

/** The index of a topic. */
export const describeIndex: Action<TopicRequest> = {
  name: "DescribeIndex",
  request: () => requestSchema(TOPIC_PARAMETERS, ["TopicId"]),
  resource: topicResource,
  answers: [
    "TopicId",
    "Status",
    ...within("Rule", RULE_FIELDS),
    "ModifyTime",
    "IncludeInternalFields",
    "MetadataFlag",
    "CoverageField",
  ],
  differs: "The rule is answered as it was given: a part that was not given is absent.",
  perform(call) {
    const topic = findTopic(call);
    const { rule, enabled, includeInternalFields, metadataFlag, modifiedAt } = call.cloud.cls.index(topic);
    return {
      TopicId: topic.topicId,
      Status: enabled,
      Rule: rule,
      ModifyTime: timestamp(modifiedAt),
      IncludeInternalFields: includeInternalFields,
      MetadataFlag: metadataFlag,
      CoverageField: "",
    };
  },
};
