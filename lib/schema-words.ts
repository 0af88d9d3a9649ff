import { knownKeys, type SchemaNode } from "./schema-path";

const LONGEST = 80;

const bounded = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}...` : text);

/** A value as one line of YAML. */
export function inYaml(value: unknown): string {
  const { stringify } = require("yaml") as typeof import("yaml");
  return stringify(value, { collectionStyle: "flow", lineWidth: 0 })
    .trimEnd()
    .replaceAll("[ ", "[")
    .replaceAll(" ]", "]");
}

/** A value as it is repeated in an error. */
export const shown = (value: unknown): string => bounded(JSON.stringify(value) ?? "nothing");

/** A value of a kind that is not allowed, as text. */
export function shownKind(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (value === "") return "an empty text";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "keys below it";
  return typeof value === "string" ? `the text ${shown(value)}` : shown(value);
}

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  array: Array.isArray,
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  number: (value) => typeof value === "number",
  integer: Number.isInteger,
};

/** Whether a value is of a schema's own type; without one it is. */
export const isOfType = ({ type }: SchemaNode, value: unknown): boolean =>
  typeof type !== "string" || (TYPES[type]?.(value) ?? true);

/** Whether a schema takes a single value, as far as its type, its list of values and its pattern say. */
export const fits = (schema: SchemaNode, value: unknown): boolean =>
  isOfType(schema, value) &&
  (!Array.isArray(schema["enum"]) || schema["enum"].includes(value)) &&
  (schema["const"] === undefined || schema["const"] === value) &&
  (typeof schema["pattern"] !== "string" || new RegExp(schema["pattern"], "u").test(String(value)));

/** `3 to 900`, `at least 3`; undefined without bounds. */
function range(from: unknown, to: unknown): string | undefined {
  if (from !== undefined && to !== undefined) return `${from} to ${to}`;
  if (from !== undefined) return `at least ${from}`;
  return to === undefined ? undefined : `at most ${to}`;
}

function numberWords({ type, minimum, maximum, multipleOf, unit }: SchemaNode): string {
  const noun = type === "integer" ? "a whole number" : "a number";
  const bounds = range(
    minimum,
    Number.isSafeInteger(maximum) && maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum,
  );
  const of = bounds === undefined ? "" : bounds.startsWith("at") ? ` of ${bounds}` : ` from ${bounds}`;
  return `${noun}${of}${multipleOf === undefined ? "" : `, in steps of ${multipleOf}`}${unit === undefined ? "" : `, in ${unit}`}`;
}

function textWords({ minLength, maxLength }: SchemaNode): string {
  if (minLength === 1 && maxLength === undefined) return "a text that is not empty";
  const bounds = range(minLength, maxLength);
  return bounds === undefined ? "a text" : `a text of ${bounds} characters`;
}

function listWords({ items = {}, minItems, maxItems, uniqueItems }: SchemaNode): string {
  const item = items as SchemaNode;
  const keys = knownKeys(item);
  const each = keys.length > 0 ? `each with the keys ${keys.join(", ")}` : `each ${allowedWords(item)}`;
  const count = maxItems === undefined ? (minItems === 1 ? "one or more" : "") : `${minItems ?? 0} to ${maxItems}`;
  const values = Array.isArray(item["enum"])
    ? `of ${count === "" ? "" : `${count} of `}${allowedWords(item)}`
    : `of ${count === "" ? "values" : `${count} values`}, ${each}`;
  return `a list ${values}${uniqueItems ? ", none twice" : ""}`;
}

/** What a schema accepts, as a noun. */
export function allowedWords(schema: SchemaNode): string {
  const { allowed, oneOf } = schema;
  if (typeof allowed === "string") return allowed;
  if (schema["const"] !== undefined) return String(schema["const"]);
  if (Array.isArray(schema["enum"])) return schema["enum"].map(String).join(", ");
  switch (schema["type"]) {
    case "boolean":
      return "true or false";
    case "integer":
    case "number":
      return numberWords(schema);
    case "string":
      return textWords(schema);
    case "array":
      return listWords(schema);
  }
  const keys = knownKeys(schema);
  if (keys.length > 0) return `keys below it: ${keys.join(", ")}`;
  if (Array.isArray(oneOf)) return oneOf.map((one) => allowedWords(one as SchemaNode)).join(", or ");
  return "keys below it";
}

/** A value that a schema takes, made of its examples, defaults and lists of values. */
export function exampleValue(schema: SchemaNode): unknown {
  const { examples, default: given, oneOf, minimum } = schema;
  const list = schema["enum"];
  const [first] = (Array.isArray(examples) ? examples : []) as unknown[];
  if (first !== undefined) return first;
  if (given !== undefined && JSON.stringify(given) !== "{}") return given;
  if (schema["const"] !== undefined) return schema["const"];
  if (Array.isArray(list)) return list[0];
  if (Array.isArray(oneOf)) return exampleValue(oneOf[0] as SchemaNode);
  switch (schema["type"]) {
    case "boolean":
      return true;
    case "integer":
    case "number":
      return minimum ?? 1;
    case "string":
      return "text";
    case "array":
      return [exampleValue((schema["items"] ?? {}) as SchemaNode)];
  }
  const properties = Object.entries((schema["properties"] ?? {}) as Record<string, SchemaNode>);
  const required = (schema["required"] ?? []) as string[];
  const wanted = required.length > 0 ? properties.filter(([key]) => required.includes(key)) : properties.slice(0, 1);
  return Object.fromEntries(wanted.map(([key, property]) => [key, exampleValue(property)]));
}

const SINGLE = new Set(["boolean", "integer", "number", "string"]);

/** The end of a sentence on what is allowed: an example where the words alone do not show it, and the default. */
export function allowedSentence(schema: SchemaNode): string {
  const { type, examples, default: given } = schema;
  const needsExample = examples !== undefined || (!SINGLE.has(String(type)) && !Array.isArray(schema["enum"]));
  const example = needsExample ? exampleValue(schema) : undefined;
  const more = example === undefined || JSON.stringify(example) === "{}" ? "" : `, for example ${inYaml(example)}`;
  const byDefault = given === undefined || typeof given === "object" ? "" : ` (default: ${given})`;
  return `allowed: ${allowedWords(schema)}${more}${byDefault}`;
}
