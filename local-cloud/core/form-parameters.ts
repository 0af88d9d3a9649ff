import type { JsonSchema } from "../../lib/json-schema";
import { ApiError } from "./api-error";
import { MAX_DEPTH } from "./nesting";

type Node = string | Map<string, Node>;

/**
 * The pairs of a query or form by name.
 *
 * @throws ApiError InvalidParameter when a name is given twice
 */
export function readForm(encoded: string): Record<string, string> {
  const form = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(encoded)) {
    if (form.has(name)) throw new ApiError("InvalidParameter", `The parameter \`${name}\` is given twice.`);
    form.set(name, value);
  }
  return Object.fromEntries(form);
}

/**
 * Rebuilds what a form carries flattened: `Tags.0.TagKey` becomes a list of objects. Every value is still a text.
 *
 * @throws ApiError InvalidParameter when a name is both a value and a group, or has too many parts
 */
export function unflatten(form: Readonly<Record<string, string>>): Record<string, unknown> {
  const root = new Map<string, Node>();
  for (const [name, value] of Object.entries(form)) {
    const path = name.split(".", MAX_DEPTH + 1);
    if (path.length > MAX_DEPTH) {
      throw new ApiError("InvalidParameter", `A parameter's name has more than ${MAX_DEPTH} parts.`);
    }
    const last = path.pop() ?? "";
    let group = root;
    for (const step of path) {
      const next = group.get(step) ?? new Map<string, Node>();
      if (typeof next === "string") throw conflict(name);
      group.set(step, next);
      group = next;
    }
    if (group.has(last)) throw conflict(name);
    group.set(last, value);
  }
  return Object.fromEntries([...root].map(([name, node]) => [name, plain(node)]));
}

/**
 * Turns the texts of a form into the types that the action declares. A text that does not read as its type stays a
 * text, so that validation reports it.
 */
export function coerce(value: unknown, schema: JsonSchema): unknown {
  return coerceWithin(schema, value, schema);
}

/** @param root what a `$ref` of the schema looks into */
function coerceWithin(root: JsonSchema, value: unknown, given: JsonSchema | undefined): unknown {
  const schema = resolved(root, given);
  if (Array.isArray(value)) return value.map((item: unknown) => coerceWithin(root, item, schema?.items));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, coerceWithin(root, item, property(schema, name))]),
    );
  }
  return typeof value === "string" ? coerceText(value, schema?.type) : value;
}

function coerceText(text: string, type: JsonSchema["type"]): unknown {
  switch (type) {
    case "integer":
      return /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text;
    case "number":
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
    case "boolean":
      return /^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : text;
    default:
      return text;
  }
}

/** The definition behind `#/$defs/NAME`, the one form of `$ref` that is written here. */
function resolved({ $defs }: JsonSchema, schema: JsonSchema | undefined): JsonSchema | undefined {
  return schema?.$ref === undefined ? schema : $defs?.[schema.$ref.replace("#/$defs/", "")];
}

function property(schema: JsonSchema | undefined, name: string): JsonSchema | undefined {
  const found = schema?.properties && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
  return found === false ? undefined : found;
}

/** A group whose names are 0, 1, 2 … is a list. */
function plain(node: Node): unknown {
  if (typeof node === "string") return node;
  const isList = [...Array(node.size).keys()].every((index) => node.has(String(index)));
  return isList
    ? [...Array(node.size).keys()].map((index) => plain(node.get(String(index)) ?? ""))
    : Object.fromEntries([...node].map(([name, child]) => [name, plain(child)]));
}

function conflict(name: string): ApiError {
  return new ApiError("InvalidParameter", `The parameter \`${name}\` conflicts with another of the request.`);
}
