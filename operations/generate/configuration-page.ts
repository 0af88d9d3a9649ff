import type { JsonSchema } from "../../lib/json-schema";
import { code, table } from "./markdown";
import type { PageParts } from "./markers";

interface Row {
  readonly path: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

/** What is the same for every profile's name is shown once. */
const ONE_FOR_ALL: readonly string[] = ["profiles.overrides", "smoke.expectations", "smoke.quarantine"];

/** The alternatives of an object that is told apart by a property, each under its path with the property's value. */
function alternatives({ discriminator, oneOf = [] }: JsonSchema, path: string): (readonly [string, JsonSchema])[] {
  if (!discriminator) return [];
  const constantName = ({ properties = {} }: JsonSchema): unknown =>
    (properties[discriminator.propertyName] || undefined)?.const;
  return oneOf.map((one) => [`${path}(${constantName(one)})`, one] as const);
}

function rows(schema: JsonSchema, path: string, definitions: JsonSchema["$defs"]): Row[] {
  const choices = alternatives(schema, path);
  if (choices.length > 0) return choices.flatMap(([choice, one]) => rows(one, choice, definitions));
  const properties = Object.entries(schema.properties ?? {}).filter(
    (entry): entry is [string, JsonSchema] => entry[1] !== false,
  );
  const shown = ONE_FOR_ALL.includes(path) ? properties.slice(0, 1) : properties;
  return shown.flatMap(([name, property]) => {
    const child = definitions?.[property.$ref?.split("/").at(-1) ?? ""] ?? property;
    const childPath = [path, ONE_FOR_ALL.includes(path) ? "<name>" : name].filter(Boolean).join(".");
    return [
      { path: childPath, schema: child, required: schema.required?.includes(name) ?? false },
      ...rows(child.items ?? child, child.items ? `${childPath}[]` : childPath, definitions),
    ];
  });
}

function range({ minimum, maximum }: JsonSchema): string {
  if (maximum === undefined) return `at least ${minimum}`;
  return minimum === undefined ? `at most ${maximum}` : `${minimum} to ${maximum}`;
}

/** A default worth showing: each key of a section says that it may be left out. */
const shownDefault = ({ default: value }: JsonSchema): string =>
  value === undefined || JSON.stringify(value) === "{}" ? "" : code(value);

const NOUNS: Readonly<Record<string, string>> = { object: "keys below it", string: "text", boolean: "true or false" };

/** The words of a value, with an example of it. */
const inWords = ({ allowed: words = "", examples = [] }: JsonSchema): string => {
  const [example] = examples;
  return typeof example === "object" || example === undefined ? words : `${words}, for example ${code(example)}`;
};

function allowed(schema: JsonSchema): string {
  if (schema.allowed !== undefined) return inWords(schema);
  if (schema.const !== undefined) return code(schema.const);
  if (schema.discriminator) return "keys below it";
  if (schema.enum) return schema.enum.map(code).join(", ");
  if (schema.oneOf) return schema.oneOf.map(allowed).join("; or ");
  if (schema.items) return `list of: ${allowed(schema.items)}`;
  if (schema.minimum !== undefined || schema.maximum !== undefined) {
    const step = schema.multipleOf ? `, in steps of ${schema.multipleOf}` : "";
    return range(schema) + step;
  }
  return NOUNS[schema.type ?? ""] ?? "";
}

/** The generated part of docs/configuration.md: every key of an environment file. */
export const configurationPage = (environment: JsonSchema): PageParts => ({
  keys: table(
    ["Key", "Allowed", "Default", "Meaning"],
    rows(environment, "", environment.$defs).map(({ path, schema, required }) => [
      code(path),
      allowed(schema),
      required ? "**required**" : shownDefault(schema),
      schema.description ?? "",
    ]),
  ),
});
