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
export function coerce(value: unknown, schema: JsonSchema | undefined): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => coerce(item, schema?.items));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, coerce(item, property(schema, name))]),
    );
  }
  if (typeof value !== "string") return value;
  if (schema?.type === "integer" && /^-?\d{1,15}$/.test(value)) return Number(value);
  if (schema?.type === "boolean" && /^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
  return value;
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
