import { defined } from "../../lib/defined";
import type { JsonSchema } from "../../lib/json-schema";

const inCode = (value: unknown): string => `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;

/** A description with what each value means, and with the default: editors show neither by themselves. */
function fullDescription({ description, meanings = {}, default: given }: JsonSchema): string | undefined {
  const values = Object.entries(meanings).map(([value, meaning]) => `- ${inCode(value)}: ${meaning}`);
  const hasDefault = given !== undefined && JSON.stringify(given) !== "{}" && !description?.includes("Default:");
  const parts = [description, values.join("\n"), hasDefault ? `Default: ${inCode(given)}.` : ""];
  return description === undefined ? undefined : parts.filter(Boolean).join("\n\n");
}

const isSection = ({ type, title }: JsonSchema): boolean => type === "object" && title === undefined;

/** The name of an alternative: what distinguishes it. */
const constantIn = ({ properties = {} }: JsonSchema): string | undefined =>
  Object.values(properties)
    .map((property) => (property || undefined)?.const)
    .find((value) => typeof value === "string") as string | undefined;

/**
 * A schema as editors show it: a section has its key as its title, and a description says what each value means and
 * what the default is. It allows the same.
 * @param name the key that the schema is of
 */
export function editorSchema(schema: JsonSchema, name?: string): JsonSchema {
  const { properties, items, oneOf, additionalProperties, $defs } = schema;
  const each = (members: NonNullable<JsonSchema["properties"]>): Record<string, JsonSchema | false> =>
    Object.fromEntries(Object.entries(members).map(([key, one]) => [key, one && editorSchema(one, key)]));
  const description = fullDescription(schema);
  return {
    ...(isSection(schema) && name !== undefined ? { title: name } : {}),
    ...schema,
    ...defined({ description }),
    ...(properties && { properties: each(properties) }),
    ...(items && { items: editorSchema(items, name) }),
    ...(oneOf && { oneOf: oneOf.map((one) => editorSchema(one, constantIn(one) ?? name)) }),
    ...(typeof additionalProperties === "object" && { additionalProperties: editorSchema(additionalProperties, name) }),
    ...($defs && { $defs: each($defs) as Record<string, JsonSchema> }),
  };
}
