/** A schema, or a part of one, as far as it is read here. */
export interface SchemaNode {
  readonly [keyword: string]: unknown;
}

const unescapePart = (part: string): string => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");

/** The parts of a JSON pointer, with or without the name of a document before it. */
export const pointer = (text: string): string[] =>
  text
    .replace(/^[^#/]*#?\/?/, "")
    .split("/")
    .filter(Boolean)
    .map(unescapePart);

/** What is at a path of data; undefined where there is nothing. */
export function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);
}

/** The alternative of a `oneOf` that the data names by the schema's discriminator. */
function namedAlternative({ discriminator, oneOf }: SchemaNode, data: unknown): unknown {
  const { propertyName = "" } = (discriminator ?? {}) as { propertyName?: string };
  const name = (data as SchemaNode | undefined)?.[propertyName];
  return ((oneOf ?? []) as SchemaNode[]).find((one) => valueAt(one, ["properties", propertyName, "const"]) === name);
}

/** A schema and its branches that may apply: by `if`, or by a discriminator; `$ref` is followed. */
function applicable(root: SchemaNode, node: unknown, data: unknown): SchemaNode[] {
  if (typeof node !== "object" || node === null) return [];
  const schema = node as SchemaNode;
  if (typeof schema["$ref"] === "string") return applicable(root, valueAt(root, pointer(schema["$ref"])), data);
  const choices = schema["discriminator"] ? [namedAlternative(schema, data)] : ((schema["oneOf"] ?? []) as unknown[]);
  const branches = [schema["then"], schema["else"], ...choices];
  return [schema, ...branches.flatMap((branch) => applicable(root, branch, data))];
}

/**
 * The schemas that apply at a path of data, the nearest first. Followed from the data, because behind a `$ref`
 * a validator's own schema paths start again.
 */
export function schemasAt(root: SchemaNode, path: readonly string[], data: unknown): SchemaNode[] {
  const below = (node: SchemaNode, key: string): unknown =>
    (node["properties"] as SchemaNode | undefined)?.[key] ?? node["items"] ?? node["additionalProperties"];
  return path.reduce(
    (parents, key, index) =>
      parents.flatMap((parent) => applicable(root, below(parent, key), valueAt(data, path.slice(0, index + 1)))),
    applicable(root, root, data),
  );
}

/** The keys that a schema knows, those of its alternatives included. */
export function knownKeys(schema: SchemaNode): string[] {
  const alternatives = (schema["oneOf"] ?? []) as SchemaNode[];
  return [...new Set([...Object.keys((schema["properties"] as object) ?? {}), ...alternatives.flatMap(knownKeys)])];
}
