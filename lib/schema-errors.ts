import type { ErrorObject } from "ajv";
import { didYouMean } from "./nearest";
import { pointer, type SchemaNode, schemasAt, valueAt } from "./schema-path";
import { allowedSentence, allowedWords, fits, inYaml, isOfType, shown, shownKind } from "./schema-words";

/** One thing that is wrong with a piece of data, as text. */
export interface Violation {
  /** Keys from the data's root to the offending value; for a missing key, to where it should be. */
  readonly path: readonly string[];
  /** What is wrong, what was got and what is allowed. Does not repeat the path. */
  readonly message: string;
  /** What to write instead, a sentence. @default - that of the whole file */
  readonly fix?: string;
}

/** `profiles.overrides.HK`, or `(root)` for the data itself. */
export const dotted = (path: readonly string[]): string => path.join(".") || "(root)";

/** What is wrong with the value at one place, the first of these that there is: the others follow from it. */
const ABOUT_A_VALUE = [
  ...["type", "enum", "const", "oneOf", "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems"],
  ...["minimum", "maximum", "multipleOf", "minProperties"],
];

/** The `description` of the nearest schema around an error: for a breach of a rule, the rule's own text. */
function ruleText(error: ErrorObject, schema: SchemaNode): string | undefined {
  const path = pointer(error.schemaPath);
  const branch = path.findLastIndex((part) => part === "then" || part === "else");
  if (branch < 0) return undefined;
  const description = (valueAt(schema, path.slice(0, branch)) as SchemaNode | undefined)?.["description"];
  return typeof description === "string" ? description : undefined;
}

/** The schema that says most about what may be at a path. */
function schemaFor(schema: SchemaNode, path: readonly string[], data: unknown): SchemaNode {
  const found = schemasAt(schema, path, data);
  return found.find((node) => node["type"] ?? node["enum"] ?? node["oneOf"] ?? node["const"]) ?? found[0] ?? {};
}

/** The schema that holds the keyword an error is about. */
function schemaAround(error: ErrorObject, path: readonly string[], data: unknown, root: SchemaNode): SchemaNode {
  const own = valueAt(root, pointer(error.schemaPath).slice(0, -1)) as SchemaNode | undefined;
  // Behind a `$ref` the paths that ajv names start again, and lead to some other schema.
  const isOwn = own !== undefined && (ruleText(error, root) !== undefined || schemasAt(root, path, data).includes(own));
  return isOwn ? own : schemaFor(root, path, data);
}

/** How a value of the wrong type can be written so that it is of the right one; undefined when that is unknown. */
function rewritten(schema: SchemaNode, got: unknown): string | undefined {
  if (typeof got === "object") return undefined;
  const { items, properties, oneOf } = schema;
  const alternatives = [schema, ...((oneOf ?? []) as SchemaNode[])];
  const list = alternatives
    .map((one) => one["items"] as SchemaNode | undefined)
    .find((item) => item && fits(item, got));
  if (list !== undefined) return `Write it as a list: ${inYaml([got])}.`;
  if (items !== undefined) return undefined;
  if (typeof got !== "string" && fits(schema, String(got))) return `Write it in quotes: "${got}".`;
  if (typeof got === "string") {
    const [plain] = [Number(got), got === "true", got === "yes"].filter((value) => fits(schema, value));
    const isSaid = typeof plain === "number" ? got.trim() !== "" : /^(true|false|yes|no)$/.test(got);
    if (plain !== undefined && isSaid && schema["type"] !== "string") {
      return typeof plain === "number" ? `Write it without quotes: ${plain}.` : `Write ${/^(true|yes)$/.test(got)}.`;
    }
  }
  const keys = alternatives.flatMap((one) => Object.entries((one["properties"] ?? properties ?? {}) as object));
  const [key] = keys.find(([, one]) => (one["enum"] ?? one["const"]) !== undefined && fits(one, got)) ?? [];
  return key === undefined ? undefined : `Write it as ${inYaml({ [key]: got })}.`;
}

/** What a text would have to be for its pattern: in lower case, or without blanks and slashes around it. */
function correction(schema: SchemaNode, got: unknown): string {
  const text = String(got);
  const near = [text.toLowerCase(), text.trim(), text.trim().toLowerCase().replace(/\/+$/, "")].find((one) =>
    fits(schema, one),
  );
  return near === undefined ? "" : ` Did you mean "${near}"?`;
}

const fixed = (fix: string | undefined) => (fix === undefined ? {} : { fix });

/** What is wrong with a value, by the schema that it breaks. */
function describeValue(error: ErrorObject, path: string[], got: unknown, schema: SchemaNode): Violation {
  const allowed = allowedSentence(schema);
  switch (error.keyword) {
    case "type":
      return { path, message: `got ${shownKind(got)}; ${allowed}.`, ...fixed(rewritten(schema, got)) };
    case "oneOf": {
      const names =
        typeof got === "string" ? ((schema["oneOf"] ?? []) as SchemaNode[]).flatMap((one) => one["enum"] ?? []) : [];
      const near = didYouMean(String(got), names.map(String));
      return { path, message: `got ${shownKind(got)}; ${allowed}.${near}`, ...fixed(rewritten(schema, got)) };
    }
    case "enum":
    case "const": {
      const values = ((schema["enum"] ?? [schema["const"]]) as unknown[]).map(String);
      return { path, message: `got ${shown(got)}; ${allowed}.${didYouMean(String(got), values)}` };
    }
    case "pattern":
      return {
        path,
        message: `got ${got === "" ? "an empty text" : shown(got)}; ${allowed}.${correction(schema, got)}`,
      };
    case "maxLength":
      return { path, message: `got a text of ${[...String(got)].length} characters; ${allowed}.` };
    case "maxItems":
      return { path, message: `got ${(got as unknown[]).length} values; ${allowed}.` };
    case "uniqueItems": {
      const twice = (got as unknown[])[Number(error.params["i"])];
      return { path, message: `got ${inYaml(twice)} twice; ${allowed}.`, fix: "Take one of them out." };
    }
    case "minLength":
    case "minItems":
      return { path, message: `got ${shownKind(got)}; ${allowed}.` };
    case "minProperties":
      return { path, message: `got no key; ${allowed}.`, fix: "Give one of its keys, or leave it out." };
    default:
      return { path, message: `got ${shown(got)}; ${allowed}.` };
  }
}

function describe(error: ErrorObject, data: unknown, schema: SchemaNode): Violation | undefined {
  const path = pointer(error.instancePath);
  const got = valueAt(data, path);
  const params = error.params as Record<string, unknown>;
  const rule = ruleText(error, schema);
  const ruled = rule === undefined ? "" : ` ${rule}`;
  switch (error.keyword) {
    case "if":
      return undefined;
    case "additionalProperties": {
      const name = String(params["additionalProperty"]);
      const known = schemasAt(schema, path, data).find((node) => node["properties"] !== undefined) ?? {};
      const allowed = Object.keys((known["properties"] ?? {}) as object);
      return {
        path: [...path, name],
        message: `unknown key; allowed: ${allowed.join(", ")}.${didYouMean(name, allowed)}`,
      };
    }
    case "discriminator": {
      const name = String(params["tag"]);
      const choices = (schemaAround(error, path, data, schema)["oneOf"] ?? []) as SchemaNode[];
      const allowed = choices.map((one) => String(valueAt(one, ["properties", name, "const"])));
      const given = params["tagValue"];
      const kind = typeof given === "string" && given !== "" ? shown(given) : shownKind(given);
      const wrong = given === undefined ? "missing" : `got ${kind}`;
      return {
        path: [...path, name],
        message: `${wrong}; allowed: ${allowed.join(", ")}.${didYouMean(String(given), allowed)}`,
      };
    }
    case "required": {
      const place = [...path, String(params["missingProperty"])];
      return { path: place, message: `missing; ${allowedSentence(schemaFor(schema, place, data))}.${ruled}` };
    }
    case "false schema":
      return {
        path,
        message: `not allowed here.${ruled}`,
        ...(rule === undefined ? { fix: "Take it out." } : {}),
      };
    case "enum":
      if (rule === undefined) break;
      return {
        path,
        message: `not allowed here: got ${shown(got)}; allowed: ${allowedWords(schemaAround(error, path, data, schema))}. ${rule}`,
      };
  }
  const own = schemaAround(error, path, data, schema);
  // A branch of a rule has no text of its own.
  const hasWords = (own["type"] ?? own["oneOf"] ?? own["enum"]) !== undefined && rule === undefined;
  return describeValue(error, path, got, hasWords ? own : schemaFor(schema, path, data));
}

/**
 * Only this helps of what ajv says about the alternatives of a `oneOf`: the errors of the one alternative that takes
 * lists, or keys, when the value is such; else that none of them fits.
 */
function withoutAlternatives(
  errors: readonly ErrorObject[],
  data: unknown,
  schema: SchemaNode,
): readonly ErrorObject[] {
  const choices = errors.filter((error) => error.keyword === "oneOf");
  return choices.reduce<readonly ErrorObject[]>((kept, choice) => {
    const got = valueAt(data, pointer(choice.instancePath));
    const alternatives = (schemaAround(choice, pointer(choice.instancePath), data, schema)["oneOf"] ??
      []) as SchemaNode[];
    const meant = typeof got === "object" && got !== null ? alternatives.findIndex((one) => isOfType(one, got)) : -1;
    const inside = (error: ErrorObject, index: number | "" = ""): boolean =>
      error.schemaPath.startsWith(`${choice.schemaPath}/${index}${index === "" ? "" : "/"}`);
    return kept.filter((error) =>
      meant < 0 ? error === choice || !inside(error) : error !== choice && (!inside(error) || inside(error, meant)),
    );
  }, errors);
}

const isAboutValue = ({ keyword }: ErrorObject): boolean =>
  keyword === "false schema" || ABOUT_A_VALUE.includes(keyword);

/**
 * Only the first of several errors about one value helps; for a value that must not be there, its form does not matter.
 */
function oneForEachValue(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const rank = ({ keyword }: ErrorObject): number => ABOUT_A_VALUE.indexOf(keyword);
  const firsts = new Map<string, ErrorObject>();
  for (const error of errors.filter(isAboutValue)) {
    const before = firsts.get(error.instancePath);
    if (before === undefined || rank(error) < rank(before)) firsts.set(error.instancePath, error);
  }
  return errors.filter((error) => !isAboutValue(error) || firsts.get(error.instancePath) === error);
}

/**
 * What ajv found, as text: each mistake once, in the order found.
 * @param errors as ajv leaves them on a validator (`allErrors`, no `verbose` needed)
 * @param schema the validated schema, from which allowed values, examples and rule texts are read
 */
export function violations(
  errors: readonly ErrorObject[] | null | undefined,
  data: unknown,
  schema: object,
): Violation[] {
  const root = schema as SchemaNode;
  const helpful = oneForEachValue(withoutAlternatives(errors ?? [], data, root));
  const found = helpful.flatMap((error) => describe(error, data, root) ?? []);
  return [...new Map(found.map((violation) => [`${dotted(violation.path)}|${violation.message}`, violation])).values()];
}
