import type { JsonSchema } from "../../lib/json-schema";
import type { SchemaNode } from "../../lib/schema-path";
import { exampleValue } from "../../lib/schema-words";

/** A mistake in an environment file. */
export interface WrongValue {
  /** The key whose value is wrong, from the file's root. */
  readonly path: readonly string[];
  /** What is wrong with it. */
  readonly kind: string;
  readonly document: object;
}

/** A key, and how a document becomes valid around it. */
interface Place {
  readonly path: readonly string[];
  readonly schema: JsonSchema;
  readonly base: object;
}

const example = (schema: JsonSchema): unknown => exampleValue(schema as SchemaNode);

type Tree = Record<string, unknown>;

/** A copy of a document with a value at a path; what is missing on the way is made. */
function withValue(document: object, path: readonly string[], value: unknown): object {
  const copy = structuredClone(document) as Tree;
  let node = copy;
  path.slice(0, -1).forEach((key, index) => {
    node[key] ??= /^\d+$/.test(path[index + 1] ?? "") ? [] : {};
    node = node[key] as Tree;
  });
  const last = path.at(-1) ?? "";
  if (value === undefined) delete node[last];
  else node[last] = value;
  return copy;
}

const resolved = (schema: JsonSchema, root: JsonSchema): JsonSchema =>
  schema.$ref === undefined ? schema : (root.$defs?.[schema.$ref.split("/").at(-1) ?? ""] ?? {});

/** Every key of a schema: of the many keys that are one for each profile only the first, of each list the first item. */
function places(schema: JsonSchema, root: JsonSchema, path: readonly string[], base: object): Place[] {
  const choices = schema.discriminator ? (schema.oneOf ?? []) : [];
  if (choices.length > 0) {
    return choices.flatMap((one) => places(one, root, path, withValue(base, path, example(one))));
  }
  const isByProfile = Object.hasOwn(schema.properties ?? {}, "HK");
  const properties = Object.entries(schema.properties ?? {}).filter(([key]) => !isByProfile || key === "HK");
  const below = properties.flatMap(([key, property]): Place[] => {
    if (property === false) return [];
    const child = resolved(property, root);
    const at = [...path, key];
    const document = withValue(base, at, example(child));
    return [{ path: at, schema: child, base: document }, ...places(child, root, at, document)];
  });
  const item = schema.items && resolved(schema.items, root);
  if (item === undefined) return below;
  const at = [...path, "0"];
  const document = withValue(base, path, [example(item)]);
  return [...below, { path: at, schema: item, base: document }, ...places(item, root, at, document)];
}

const LONG = "x".repeat(300);

/** Values that a schema does not take, each by what is wrong with it. */
function wrongValues({ type, enum: list, oneOf, ...schema }: JsonSchema): Record<string, unknown> {
  const { minimum, maximum, multipleOf, pattern, minLength, maxLength, minItems, maxItems, items } = schema;
  const values: Record<string, unknown> = { nothing: null };
  if (type === "object" || oneOf) Object.assign(values, { "a number": 5, "a list of lists": [[]] });
  if (type === "object")
    Object.assign(values, {
      "a text": "text",
      "an unknown key": { ...(example({ type, ...schema } as JsonSchema) as object), unknownKey: 1 },
    });
  if (type === "array") Object.assign(values, { keys: { a: 1 }, "a truth": true });
  if (type === "array" && minItems) values["an empty list"] = [];
  if (maxItems) values["a long list"] = Array.from({ length: maxItems + 1 }, () => example(items ?? {}));
  if (type === "array" && schema.uniqueItems) {
    values["the same twice"] = [example(items ?? {}), example(items ?? {})];
  }
  if (type === "string") Object.assign(values, { "a number": 5, "a list": ["text"], keys: { a: 1 } });
  if (type === "boolean") Object.assign(values, { "a word": "yes", "a number": 1 });
  if (type === "integer" || type === "number") Object.assign(values, { "a word": "many", "a list": [1] });
  if (type === "integer") values["a fraction"] = 1.5;
  if (list) values["another value"] = typeof list[0] === "number" ? 99 : "Zzz";
  if (minimum !== undefined) values["too little"] = minimum - (multipleOf ?? 1);
  if (maximum !== undefined && maximum < 1e9) values["too much"] = maximum + (multipleOf ?? 1);
  if (multipleOf !== undefined) values["between the steps"] = (minimum ?? 0) + 1;
  if (pattern !== undefined) Object.assign(values, { "a wrong form": "?!", "an empty text": "" });
  if (minLength !== undefined && pattern === undefined) values["an empty text"] = "";
  if (maxLength !== undefined) values["a long text"] = LONG;
  return values;
}

/**
 * One mistake for each key of a schema and each kind of mistake, in a document that is otherwise valid.
 * @param around what a key needs, or does not bear, beside it: by the beginning of its path
 */
export function everyMistake(
  root: JsonSchema,
  valid: object,
  around: Readonly<Record<string, (document: Tree) => object>>,
): WrongValue[] {
  return places(root, root, [], valid).flatMap(({ path, schema, base: document }) => {
    const change = Object.entries(around).find(([key]) => path.join(".").startsWith(key))?.[1];
    const base = change === undefined ? document : change(document as Tree);
    const mistakes = Object.entries(wrongValues(schema)).map(([kind, value]) => ({
      path,
      kind,
      document: withValue(base, path, value),
    }));
    const missing = (schema.required ?? []).map((key) => ({
      path: [...path, key],
      kind: "missing",
      document: withValue(base, [...path, key], undefined),
    }));
    return [...mistakes, ...missing];
  });
}
