/** The subset of JSON Schema 2020-12 that this project writes. `maxBytes` is a keyword of the local cloud's own. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: "object" | "array" | "string" | "integer" | "number" | "boolean";
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  /** What the value may be, in words of its own: a noun, such as "a domain name in lower case". */
  readonly allowed?: string;
  /** What a number counts, such as "seconds". */
  readonly unit?: string;
  /** What each value of an `enum` means. */
  readonly meanings?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, JsonSchema | false>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** Largest size of a text in bytes of UTF-8. */
  readonly maxBytes?: number;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  /** The property whose value names the one alternative of `oneOf` that applies (an extension that ajv knows). */
  readonly discriminator?: { readonly propertyName: string };
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  /** The TypeScript type that json-schema-to-typescript writes instead of the schema's own. */
  readonly tsType?: string;
}

/** Keywords of this project's own, which describe something and check nothing. */
export const ANNOTATIONS = ["tsType", "allowed", "unit", "meanings"] as const;

/** The dialect of every schema here. */
export const DIALECT = "https://json-schema.org/draft/2020-12/schema";
