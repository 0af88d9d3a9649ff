import type { JsonSchema } from "../../../../lib/json-schema";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import type { Index, IndexRule } from "../state/cls-index";
import { TOPIC_PARAMETERS, type TopicRequest } from "./topic";

/** Parameters of CreateIndex and ModifyIndex. */
export interface IndexRequest extends TopicRequest {
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
export const indexRequest = (required: readonly ("TopicId" | "Rule")[]): JsonSchema => ({
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

/** The fields of a rule that has every part it can have; the fields of a field (ChildNode) are like a field, to any depth. */
export const RULE_FIELDS: readonly string[] = [
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
export function indexOf(request: IndexRequest): Partial<Omit<Index, "modifiedAt">> {
  const { Rule, Status, IncludeInternalFields, MetadataFlag } = request;
  return {
    ...(Rule !== undefined && { rule: Rule }),
    ...(Status !== undefined && { enabled: Status }),
    ...(IncludeInternalFields !== undefined && { includeInternalFields: IncludeInternalFields }),
    ...(MetadataFlag !== undefined && { metadataFlag: MetadataFlag }),
  };
}
