import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A type as Terraform writes it: `"string"`, `["map", "number"]`, `["object", {"name": "string"}]`. */
export type CtyType =
  | "string"
  | "number"
  | "bool"
  | "dynamic"
  | readonly ["list" | "set" | "map", CtyType]
  | readonly ["object", Readonly<Record<string, CtyType>>]
  | readonly ["tuple", readonly CtyType[]];

/** One attribute; a flag that is absent is false. */
export interface AttributeSchema {
  readonly type: CtyType;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
  readonly deprecated?: boolean;
  readonly write_only?: boolean;
}

export interface NestedBlockSchema {
  readonly nesting_mode: "single" | "group" | "list" | "set" | "map";
  readonly block: BlockSchema;
  readonly min_items?: number;
  readonly max_items?: number;
}

export interface BlockSchema {
  readonly attributes?: Readonly<Record<string, AttributeSchema>>;
  readonly block_types?: Readonly<Record<string, NestedBlockSchema>>;
}

/** Schema of a resource, a data source or the provider's own block. */
export interface TopSchema {
  readonly version: number;
  readonly block: BlockSchema;
}

export interface SchemasOfProvider {
  readonly provider: TopSchema;
  readonly resource_schemas: Readonly<Record<string, TopSchema>>;
  readonly data_source_schemas: Readonly<Record<string, TopSchema>>;
}

/** What `terraform providers schema -json` prints, as far as this project reads it. */
export interface ProviderSchemaFile {
  readonly format_version: string;
  readonly provider_schemas: Readonly<Record<string, SchemasOfProvider>>;
}

/** Content of resources.json: the parts of the provider that this project uses. */
export interface ResourceList {
  /** Full name of the provider in a schema file. */
  readonly provider: string;
  readonly resources: readonly string[];
  readonly dataSources: readonly string[];
  /** Dotted paths of nested blocks that nobody sets and that would multiply the bindings, by resource. */
  readonly withoutBlocks: Readonly<Record<string, readonly string[]>>;
}

export const SCHEMA_FILE = join(__dirname, "schema.json");
export const RESOURCES_FILE = join(__dirname, "resources.json");

export function readResourceList(): ResourceList {
  return JSON.parse(readFileSync(RESOURCES_FILE, "utf8"));
}

/** The schemas of the resources in use, from provider/schema.json. */
export function readProviderSchema(): SchemasOfProvider {
  const file: ProviderSchemaFile = JSON.parse(readFileSync(SCHEMA_FILE, "utf8"));
  return file.provider_schemas[readResourceList().provider] as SchemasOfProvider;
}
