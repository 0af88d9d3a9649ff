import { requestSchema } from "./action";

/** A tag as CAM, CLS and SCF write it. */
export interface KeyValueTag {
  readonly Key: string;
  readonly Value: string;
}

/** Schema of a parameter that is a list of tags. */
export const KEY_VALUE_TAGS = {
  type: "array",
  items: requestSchema({ Key: { type: "string", minLength: 1 }, Value: { type: "string" } }, ["Key", "Value"]),
} as const;

/** The tags of a request, as a resource keeps them. */
export function readTags(tags: readonly KeyValueTag[] = []): Record<string, string> {
  return Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
}

/** The fields in which a response lists tags. */
export const TAG_FIELDS: readonly string[] = ["Tags[].Key", "Tags[].Value"];

/** The tags of a resource, as a response lists them. */
export function listTags(tags: Readonly<Record<string, string>>): KeyValueTag[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
