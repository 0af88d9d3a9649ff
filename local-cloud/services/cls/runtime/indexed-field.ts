import { ApiError } from "../../../core/api-error";
import type { IndexValue } from "../state/cls-index";
import type { Topic } from "../state/cls-topic";

/** How a line's field is read: by words, or as a number. */
export interface IndexedField {
  readonly key: string;
  readonly isNumber: boolean;
  readonly isAnalysed: boolean;
  /** The words of a text, as the index cuts them. */
  words(text: string): string[];
}

/**
 * A field that a statement names. Only what has an index of its own can be searched by its name or analysed
 * (614/37803).
 * @throws ApiError ResourceNotFound.IndexNotExist, FailedOperation.QueryError
 */
export function indexedField(topic: Topic, key: string): IndexedField {
  const { index } = topic;
  if (!index?.enabled) {
    throw new ApiError("ResourceNotFound.IndexNotExist", `The topic ${topic.name} has no index that is on.`);
  }
  const { CaseSensitive = false, KeyValues = [] } = index.rule.KeyValue ?? {};
  const value = KeyValues.find((field) => field.Key === key)?.Value;
  if (!value) {
    throw new ApiError("FailedOperation.QueryError", `The topic ${topic.name} has no index of the field ${key}.`);
  }
  return {
    key,
    isNumber: value.Type === "long" || value.Type === "double",
    isAnalysed: value.SqlFlag ?? false,
    words: (text) => splitWords(CaseSensitive ? text : text.toLowerCase(), value),
  };
}

function splitWords(text: string, { Tokenizer = "" }: IndexValue): string[] {
  if (Tokenizer === "") return [text];
  let cut = text;
  for (const separator of Tokenizer) cut = cut.replaceAll(separator, "\u0000");
  return cut.split("\u0000").filter(Boolean);
}
