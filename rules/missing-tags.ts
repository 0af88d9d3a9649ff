import { isRecord } from "../lib/is-record";
import { readProviderSchema } from "../provider/provider-schema";
import type { Rule } from "./rule";

/** By type, whether a resource takes tags; types that provider/schema.json does not hold are not known. */
const takesTags = (type: string): boolean => {
  const block = readProviderSchema().resource_schemas[type]?.block;
  return Boolean(block?.attributes?.["tags"] ?? block?.block_types?.["tags"]);
};

const isEmpty = (tags: unknown): boolean =>
  tags === undefined ||
  tags === null ||
  (Array.isArray(tags) && tags.length === 0) ||
  (isRecord(tags) && Object.keys(tags).length === 0);

export const missingTags = {
  id: "missing-tags",
  what: "Every resource that takes tags has some.",
  why: "Tags say whose a resource is: bills are split by them, permissions are given by them, and leftovers are found by them.",
  fix: "Hand the construct's `tags` on to the resource. Types are known from provider/schema.json; others are not checked.",
  check: (stack) => {
    const types = new Map<string, boolean>();
    return stack.blocks
      .filter(({ kind }) => kind === "resource")
      .filter(({ type }) => {
        if (!types.has(type)) types.set(type, takesTags(type));
        return types.get(type);
      })
      .filter(({ config }) => isEmpty(config["tags"]))
      .map(({ address, path }) => ({ address, path, message: "tags is empty; allowed: at least one tag" }));
  },
} as const satisfies Rule;
