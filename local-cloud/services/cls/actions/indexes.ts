import { defined } from "../../../../lib/defined";
import type { JsonSchema } from "../../../../lib/json-schema";
import { type Action, requestSchema } from "../../../core/action";
import { timestamp, within } from "../../../core/answer-fields";
import type { Index, IndexRule } from "../state/cls-index";
import type { ClsState } from "../state/cls-state";
import type { Topic } from "../state/cls-topic";
import { deletion } from "./deletion";
import { findTopic, TOPIC_PARAMETERS, type TopicRequest, topicResource } from "./topics";

/** Parameters of CreateIndex and ModifyIndex. */
interface IndexRequest extends TopicRequest {
  readonly Rule?: IndexRule;
  readonly Status?: boolean;
  readonly IncludeInternalFields?: boolean;
  readonly MetadataFlag?: 0 | 1 | 2;
}

const FIELDS: JsonSchema = { type: "array", items: { $ref: "#/$defs/Field" } };

const VALUE = requestSchema(
  {
    Type: { type: "string", enum: ["long", "text", "double", "json"] },
    Tokenizer: { type: "string" },
    SqlFlag: { type: "boolean" },
    ContainZH: { type: "boolean" },
    Alias: { type: "string" },
    OpenIndexForChildOnly: { type: "boolean" },
    ChildNode: FIELDS,
  },
  ["Type"],
);

const FIELD_INDEX = requestSchema({ CaseSensitive: { type: "boolean" }, KeyValues: FIELDS }, ["CaseSensitive"]);

const RULE = requestSchema({
  FullText: requestSchema(
    { CaseSensitive: { type: "boolean" }, Tokenizer: { type: "string" }, ContainZH: { type: "boolean" } },
    ["CaseSensitive", "Tokenizer", "ContainZH"],
  ),
  KeyValue: FIELD_INDEX,
  Tag: FIELD_INDEX,
  DynamicIndex: requestSchema({ Status: { type: "boolean" } }, ["Status"]),
});

/** Schema of {@link IndexRequest}. */
const indexRequest = (required: readonly ("TopicId" | "Rule")[]): JsonSchema => ({
  ...requestSchema(
    {
      ...TOPIC_PARAMETERS,
      Rule: RULE,
      Status: { type: "boolean" },
      IncludeInternalFields: { type: "boolean" },
      MetadataFlag: { type: "integer", enum: [0, 1, 2] },
    },
    required,
  ),
  $defs: { Field: requestSchema({ Key: { type: "string" }, Value: VALUE }, ["Key"]) },
});

const VALUE_FIELDS = ["Type", "Tokenizer", "SqlFlag", "ContainZH", "Alias", "OpenIndexForChildOnly"];
const FIELD_FIELDS = ["Key", ...within("Value", VALUE_FIELDS)];

/**
 * The fields of a rule that has every part it can have; the fields of a field (ChildNode) are like a field, to any
 * depth.
 */
const RULE_FIELDS: readonly string[] = [
  "FullText.CaseSensitive",
  "FullText.Tokenizer",
  "FullText.ContainZH",
  "KeyValue.CaseSensitive",
  ...within("KeyValue.KeyValues[]", [...FIELD_FIELDS, ...within("Value.ChildNode[]", FIELD_FIELDS)]),
  "Tag.CaseSensitive",
  ...within("Tag.KeyValues[]", FIELD_FIELDS),
  "DynamicIndex.Status",
];

/** The settings that a request gives, and no others. */
function requestedIndex(request: IndexRequest): Partial<Omit<Index, "modifiedAt">> {
  const { Rule, Status, IncludeInternalFields, MetadataFlag } = request;
  return {
    ...defined({
      rule: Rule,
      enabled: Status,
      includeInternalFields: IncludeInternalFields,
      metadataFlag: MetadataFlag,
    }),
  };
}

/** An action that sets those parts of a topic's index that it is given. */
const setting = (
  name: string,
  required: Parameters<typeof indexRequest>[0],
  change: (cls: ClsState, topic: Topic, settings: ReturnType<typeof requestedIndex>) => void,
): Action<IndexRequest> => ({
  name,
  request: () => indexRequest(required),
  resource: topicResource,
  perform(call) {
    change(call.cloud.cls, findTopic(call), requestedIndex(call.parameters));
    return {};
  },
});

/** Gives a topic its index; a topic has one at most. */
export const createIndex = setting("CreateIndex", ["TopicId", "Rule"], (cls, topic, settings) =>
  cls.createIndex(topic, settings),
);

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

/** Changes what is given of an index; a rule is replaced as a whole. */
export const modifyIndex = setting("ModifyIndex", ["TopicId"], (cls, topic, settings) =>
  cls.updateIndex(topic, settings),
);

/** Deletes the index of a topic; its lines stay. */
export const deleteIndex = deletion<TopicRequest>("DeleteIndex", TOPIC_PARAMETERS, topicResource, (call) =>
  call.cloud.cls.deleteIndex(findTopic(call)),
);
