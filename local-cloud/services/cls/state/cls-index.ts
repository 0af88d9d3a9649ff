import { ApiError } from "../../../core/api-error";

/** How the values of a field are indexed. */
export interface IndexValue {
  readonly Type: "long" | "text" | "double" | "json";
  /** Each character separates words; empty for numbers. */
  readonly Tokenizer?: string;
  /** Whether the field can be used in analysis (SQL). */
  readonly SqlFlag?: boolean;
  readonly ContainZH?: boolean;
  readonly Alias?: string;
  /** Fields of type json only. */
  readonly OpenIndexForChildOnly?: boolean;
  /** Fields of type json only. */
  readonly ChildNode?: readonly IndexField[];
}

export interface IndexField {
  readonly Key: string;
  readonly Value?: IndexValue;
}

interface FieldIndex {
  readonly CaseSensitive: boolean;
  readonly KeyValues?: readonly IndexField[];
}

/** RuleInfo of the API: a part that is absent is not indexed. */
export interface IndexRule {
  readonly FullText?: { readonly CaseSensitive: boolean; readonly Tokenizer: string; readonly ContainZH: boolean };
  readonly KeyValue?: FieldIndex;
  /** Index of metadata fields. */
  readonly Tag?: FieldIndex;
  readonly DynamicIndex?: { readonly Status: boolean };
}

/** The index of a topic. */
export interface Index {
  rule: IndexRule;
  /** Whether lines are indexed. */
  enabled: boolean;
  /** Whether `__FILENAME__`, `__HOSTNAME__` and `__SOURCE__` are part of the full text. */
  includeInternalFields: boolean;
  /** Metadata in the full text: 0 the fields with an index of their own, 1 all, 2 none. */
  metadataFlag: number;
  /** Milliseconds since the epoch. */
  modifiedAt: number;
}

/** Fields in KeyValue and Tag together (KeyValueInfo, CLS API 2020-10-16). */
const MAX_FIELDS = 300;
/** Letters, digits and `_-./@`, not beginning with an underscore (KeyValueInfo). */
const FIELD = /^[A-Za-z0-9\-./@][A-Za-z0-9_\-./@]*$/;

/**
 * What the API requires of a rule beyond the types of its parts.
 *
 * @throws ApiError LimitExceeded.IndexKeyOverLimit, InvalidParameter
 */
export function checkIndexRule(rule: IndexRule): void {
  const [fields, metadata] = [rule.KeyValue?.KeyValues ?? [], rule.Tag?.KeyValues ?? []];
  const total = fields.length + metadata.length;
  if (total > MAX_FIELDS) {
    throw new ApiError(
      "LimitExceeded.IndexKeyOverLimit",
      `The rule indexes ${total} fields, at most are ${MAX_FIELDS}.`,
    );
  }
  checkFields(fields);
  checkFields(metadata);
}

function checkFields(fields: readonly IndexField[]): void {
  const keys = fields.map(({ Key }) => Key);
  for (const { Key, Value } of fields) {
    if (!FIELD.test(Key)) throw invalid(Key, "its name is not letters, digits and _-./@, beginning with no underscore");
    if (keys.indexOf(Key) !== keys.lastIndexOf(Key)) throw invalid(Key, "it is there twice");
    const child = keys.find((other) => other.startsWith(`${Key}.`));
    if (child !== undefined) throw invalid(Key, `${child} is a part of it, and only one of the two can be indexed`);
    if (Value) checkValue(Key, Value);
  }
}

function checkValue(key: string, { Type, Tokenizer, ContainZH, OpenIndexForChildOnly, ChildNode }: IndexValue): void {
  const isNumber = Type === "long" || Type === "double";
  if (isNumber && Tokenizer) throw invalid(key, `its type is ${Type}, which takes no Tokenizer`);
  if (isNumber && ContainZH) throw invalid(key, `its type is ${Type}, so ContainZH must be false`);
  if (Type !== "json" && (OpenIndexForChildOnly || ChildNode?.length)) {
    throw invalid(key, `its type is ${Type}, and only json has OpenIndexForChildOnly and ChildNode`);
  }
  checkFields(ChildNode ?? []);
}

function invalid(key: string, reason: string): ApiError {
  return new ApiError("InvalidParameter", `The field ${JSON.stringify(key)} cannot be indexed: ${reason}.`);
}
