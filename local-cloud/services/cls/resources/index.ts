import type { Arguments } from "../../../stack/arguments";
import type { ResourceType } from "../../../stack/resource-type";
import type { IndexField, IndexRule, IndexValue } from "../state/cls-index";

export const clsIndex: ResourceType = (args, { cloud, region }) => {
  const topicId = args.text("topic_id");
  const enabled = flag(args, "status", true);
  cloud.cls.createIndex(cloud.cls.topic(region, topicId), {
    rule: ruleOf(args.blocks("rule")[0]),
    enabled,
    includeInternalFields: flag(args, "include_internal_fields"),
    metadataFlag: args.integer("metadata_flag", 0),
  });
  return { id: topicId, status: enabled };
};

function ruleOf(rule: Arguments | undefined): IndexRule {
  const [fullText, keyValue] = [rule?.blocks("full_text")[0], rule?.blocks("key_value")[0]];
  const [tag, dynamicIndex] = [rule?.blocks("tag")[0], rule?.blocks("dynamic_index")[0]];
  return {
    ...(fullText && {
      FullText: {
        CaseSensitive: flag(fullText, "case_sensitive"),
        Tokenizer: fullText.text("tokenizer"),
        ContainZH: flag(fullText, "contain_z_h"),
      },
    }),
    ...(keyValue && { KeyValue: fieldsOf(keyValue) }),
    ...(tag && { Tag: fieldsOf(tag) }),
    ...(dynamicIndex && { DynamicIndex: { Status: flag(dynamicIndex, "status") } }),
  };
}

function fieldsOf(index: Arguments): NonNullable<IndexRule["KeyValue"]> {
  return { CaseSensitive: flag(index, "case_sensitive"), KeyValues: index.blocks("key_values").map(fieldOf) };
}

function fieldOf(field: Arguments): IndexField {
  const [value] = field.blocks("value");
  return { Key: field.text("key"), ...(value && { Value: indexValue(value) }) };
}

/** The provider sends what is not set as well, as its type's empty value. */
function indexValue(value: Arguments): IndexValue {
  return {
    Type: value.text("type") as IndexValue["Type"],
    Tokenizer: value.text("tokenizer", ""),
    SqlFlag: flag(value, "sql_flag"),
    ContainZH: flag(value, "contain_z_h"),
    Alias: value.text("alias", ""),
    OpenIndexForChildOnly: flag(value, "open_index_for_child_only"),
    ...(value.has("child_node") && { ChildNode: value.blocks("child_node").map(fieldOf) }),
  };
}

function flag(args: Arguments, name: string, fallback = false): boolean {
  return args.text(name, String(fallback)) === "true";
}
