import { defined } from "../../../lib/defined";
import type { AttributeSchema, BlockSchema, CtyType, NestedBlockSchema } from "../../../provider/provider-schema";

/** A JSON Schema as ajv takes it. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

const COMPUTED_ONLY = "The provider computes it; it can be read but not set.";

/** A text with `${…}` in it can become a value of any type, which only Terraform knows. */
function unlessExpression(schema: JsonSchema): JsonSchema {
  return { if: { type: "string", pattern: "\\$\\{" }, else: schema };
}

function ofType(type: CtyType): JsonSchema {
  if (type === "string") return { type: "string" };
  if (type === "number") return unlessExpression({ type: "number" });
  if (type === "bool") return unlessExpression({ type: "boolean" });
  if (type === "dynamic") return true;
  switch (type[0]) {
    case "list":
    case "set":
      return unlessExpression({ type: "array", items: ofType(type[1]) });
    case "map":
      return unlessExpression({ type: "object", additionalProperties: ofType(type[1]) });
    case "object": {
      const properties = Object.entries(type[1]).map(([name, member]) => [name, ofType(member)]);
      return unlessExpression({
        type: "object",
        properties: Object.fromEntries(properties),
        additionalProperties: false,
      });
    }
    case "tuple":
      return unlessExpression({ type: "array" });
  }
}

const isComputedOnly = ({ required, optional, computed }: AttributeSchema): boolean =>
  Boolean(computed) && !required && !optional;

/** cdktf writes a single block as an object, which Terraform takes for a list of one. */
function ofNestedBlock({ nesting_mode, block, min_items, max_items }: NestedBlockSchema): JsonSchema {
  const one = resourceJsonSchema(block);
  if (nesting_mode === "single" || nesting_mode === "group") return one;
  if (nesting_mode === "map") return { type: "object", additionalProperties: one };
  const items = {
    items: one,
    ...defined({ minItems: min_items, maxItems: max_items }),
  };
  return { if: { type: "object" }, then: one, else: { type: "array", ...items } };
}

/**
 * The JSON Schema of what a configuration may hold for a resource, data source or block: no meta-arguments. A value of
 * a sensitive attribute is not checked, so that no message can show it.
 */
export function resourceJsonSchema({ attributes = {}, block_types = {} }: BlockSchema): JsonSchema {
  const all = Object.entries(attributes);
  const settable = all.filter(([, attribute]) => !isComputedOnly(attribute));
  const computedOnly = all.filter(([, attribute]) => isComputedOnly(attribute)).map(([name]) => name);
  const blocks = Object.entries(block_types);
  return {
    type: "object",
    properties: Object.fromEntries([
      ...settable.map(([name, { type, sensitive }]) => [name, sensitive || ofType(type)]),
      ...blocks.map(([name, nested]) => [name, ofNestedBlock(nested)]),
      ["dynamic", { type: "object" }],
    ]),
    // Not among the properties, because those are what a message lists as allowed.
    patternProperties: Object.fromEntries(
      computedOnly.map((name) => [`^${name}$`, { description: COMPUTED_ONLY, if: true, then: false }]),
    ),
    required: [
      ...settable.filter(([, { required }]) => required).map(([name]) => name),
      ...blocks.filter(([, { min_items }]) => (min_items ?? 0) > 0).map(([name]) => name),
    ],
    additionalProperties: false,
  };
}
