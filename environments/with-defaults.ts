import type { JsonSchema } from "../lib/json-schema";
import environmentSchema from "./generated/environment.schema.json";
import type { Environment } from "./generated/types";

/** The properties of a section that have a default in its schema. */
type Defaulted<Section, Properties> = {
  [Key in keyof Section & keyof Properties]: Properties[Key] extends { readonly default: unknown } ? Key : never;
}[keyof Section & keyof Properties];

/** A section with its own sections filled in. */
type Within<Section, Properties> = {
  [Key in keyof Section]: Key extends keyof Properties
    ? WithDefaults<NonNullable<Section[Key]>, Properties[Key]>
    : Section[Key];
};

/** A section with every default of its schema filled in. */
type WithDefaults<Section, Schema> = Schema extends { readonly properties: infer Properties }
  ? Within<Section, Properties> & Required<Pick<Within<Section, Properties>, Defaulted<Section, Properties>>>
  : Section;

/** An environment file's content with every default of the schema filled in. */
export type DefaultedEnvironment = WithDefaults<Environment, typeof environmentSchema>;

function fill(section: unknown, { properties = {} }: JsonSchema): unknown {
  if (typeof section !== "object" || section === null || Array.isArray(section)) return section;
  const data: Readonly<Record<string, unknown>> = { ...section };
  const known = Object.entries(properties).flatMap(([key, schema]) => {
    if (schema === false) return [];
    const value = data[key] ?? schema.default;
    return value === undefined ? [] : [[key, fill(value, schema)]];
  });
  return { ...data, ...Object.fromEntries(known) };
}

/**
 * Fills in the schema's defaults, section by section. A section without a default stays absent; an alternative of
 * several, such as a kind of gateway, stays as it is written.
 */
export const withDefaults = (environment: Environment): DefaultedEnvironment =>
  fill(environment, environmentSchema as JsonSchema) as DefaultedEnvironment;
