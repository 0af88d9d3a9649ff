import type { ErrorObject } from "ajv";
import { didYouMean } from "./nearest";

/** One thing that is wrong with a piece of data, in words. */
export interface Violation {
  /** Keys from the data's root to the offending value; for a missing key, to where it should stand. */
  readonly path: readonly string[];
  /** What is wrong, what was got and what is allowed. Does not repeat the path. */
  readonly message: string;
}

interface SchemaNode {
  readonly [keyword: string]: unknown;
}

/** `profiles.overrides.HK`, or `(root)` for the data itself. */
export const dotted = (path: readonly string[]): string => path.join(".") || "(root)";

const unescapePart = (part: string): string => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");

const pointer = (text: string): string[] =>
  text
    .replace(/^[^#/]*#?\/?/, "")
    .split("/")
    .filter(Boolean)
    .map(unescapePart);

function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);
}

/** The alternative of a `oneOf` that the data names by the schema's discriminator. */
function namedAlternative({ discriminator, oneOf }: SchemaNode, data: unknown): unknown {
  const { propertyName = "" } = (discriminator ?? {}) as { propertyName?: string };
  const name = (data as SchemaNode | undefined)?.[propertyName];
  return ((oneOf ?? []) as SchemaNode[]).find((one) => valueAt(one, ["properties", propertyName, "const"]) === name);
}

/** A schema and its branches that may apply: by `if`, or by a discriminator; `$ref` is followed. */
function alternatives(root: SchemaNode, node: unknown, data: unknown): SchemaNode[] {
  if (typeof node !== "object" || node === null) return [];
  const schema = node as SchemaNode;
  if (typeof schema["$ref"] === "string") return alternatives(root, valueAt(root, pointer(schema["$ref"])), data);
  const branches = [schema["then"], schema["else"], schema["discriminator"] && namedAlternative(schema, data)];
  return [schema, ...branches.flatMap((branch) => alternatives(root, branch, data))];
}

/** The keys allowed at a path. Followed from the data, because behind a `$ref` ajv's own schema paths start anew. */
function allowedKeys(root: SchemaNode, path: readonly string[], data: unknown): string[] {
  const property = (node: SchemaNode, key: string): unknown =>
    (node["properties"] as SchemaNode | undefined)?.[key] ?? node["items"];
  const nodes = path.reduce(
    (parents, key, index) =>
      parents.flatMap((parent) => alternatives(root, property(parent, key), valueAt(data, path.slice(0, index + 1)))),
    alternatives(root, root, data),
  );
  return Object.keys((nodes.find((node) => node["properties"])?.["properties"] as object | undefined) ?? {});
}

/** A value in a message, cut off when it is long. */
export const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
};

/** What kind of value was given, in a message. */
export const typeName = (value: unknown): string =>
  value === null ? "nothing" : Array.isArray(value) ? "a list" : `${typeof value} ${shown(value)}`;

/** The `description` of the nearest schema around an error: for a breach of a rule, the rule's own text. */
function ruleText(error: ErrorObject, schema: SchemaNode): string | undefined {
  const path = pointer(error.schemaPath);
  const branch = path.findLastIndex((part) => part === "then" || part === "else");
  if (branch < 0) return undefined;
  const description = (valueAt(schema, path.slice(0, branch)) as SchemaNode | undefined)?.["description"];
  return typeof description === "string" ? description : undefined;
}

/** The schema that holds the keyword an error is about. */
const findParent = (error: ErrorObject, schema: SchemaNode): SchemaNode | undefined =>
  valueAt(schema, pointer(error.schemaPath).slice(0, -1)) as SchemaNode | undefined;

function describe(error: ErrorObject, data: unknown, schema: SchemaNode): Violation | undefined {
  const path = pointer(error.instancePath);
  const got = valueAt(data, path);
  const params = error.params as Record<string, unknown>;
  const rule = ruleText(error, schema);
  switch (error.keyword) {
    case "if":
      return undefined;
    case "oneOf": {
      const choice = findParent(error, schema);
      return {
        path,
        message: `got ${shown(got)}; allowed: ${String(choice?.["description"] ?? "one alternative")}`,
      };
    }
    case "additionalProperties": {
      const name = String(params["additionalProperty"]);
      const allowed = allowedKeys(schema, path, data);
      return {
        path: [...path, name],
        message: `unknown key; allowed: ${allowed.join(", ")}.${didYouMean(name, allowed)}`,
      };
    }
    case "discriminator": {
      const name = String(params["tag"]);
      const choices = (findParent(error, schema)?.["oneOf"] ?? []) as SchemaNode[];
      const allowed = choices.map((one) => String(valueAt(one, ["properties", name, "const"])));
      const given = params["tagValue"];
      const wrong = given === undefined ? "missing" : `got ${shown(given)}`;
      return {
        path: [...path, name],
        message: `${wrong}; allowed: ${allowed.join(", ")}.${didYouMean(String(given), allowed)}`,
      };
    }
    case "enum": {
      const allowed = (params["allowedValues"] as unknown[]).map(String);
      if (rule)
        return { path, message: `not allowed here: got ${shown(got)}; allowed: ${allowed.join(", ")}. ${rule}` };
      return { path, message: `got ${shown(got)}; allowed: ${allowed.join(", ")}.${didYouMean(String(got), allowed)}` };
    }
    case "required":
      return {
        path: [...path, String(params["missingProperty"])],
        message: `missing.${rule ? ` ${rule}` : " It is required here."}`,
      };
    case "false schema":
      return { path, message: `not allowed here. ${rule ?? "Remove it."}` };
    case "type":
      return { path, message: `got ${typeName(got)}; allowed: ${String(params["type"])}.` };
    default:
      return { path, message: `got ${shown(got)}; it ${error.message ?? "is not valid"}.` };
  }
}

/**
 * Of what ajv says about the alternatives of a `oneOf`, only this helps: the errors inside a value that fits one
 * alternative's type, or else the sentence that describes the alternatives.
 */
function withoutAlternatives(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = errors.filter((error) => error.keyword === "oneOf");
  return choices.reduce<readonly ErrorObject[]>((kept, choice) => {
    const inside = (error: ErrorObject): boolean => error.schemaPath.startsWith(`${choice.schemaPath}/`);
    const deeper = (error: ErrorObject): boolean => error.instancePath.startsWith(`${choice.instancePath}/`);
    return kept.some((error) => inside(error) && deeper(error))
      ? kept.filter((error) => error !== choice && (!inside(error) || deeper(error)))
      : kept.filter((error) => !inside(error));
  }, errors);
}

/** A value that must not be there at all needs no word on its form. */
function withoutFormOfForbidden(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const forbidden = new Set(
    errors.filter(({ keyword }) => keyword === "false schema").map((error) => error.instancePath),
  );
  return errors.filter((error) => error.keyword === "false schema" || !forbidden.has(error.instancePath));
}

/**
 * What ajv found, in words: each violation once, in the order found.
 * @param errors as ajv leaves them on a validator (`allErrors`, no `verbose` needed)
 * @param schema the validated schema, from which allowed keys and rule texts are read
 */
export function violations(
  errors: readonly ErrorObject[] | null | undefined,
  data: unknown,
  schema: object,
): Violation[] {
  const helpful = withoutFormOfForbidden(withoutAlternatives(errors ?? []));
  const found = helpful.flatMap((error) => describe(error, data, schema as SchemaNode) ?? []);
  return [...new Map(found.map((violation) => [`${dotted(violation.path)}|${violation.message}`, violation])).values()];
}
