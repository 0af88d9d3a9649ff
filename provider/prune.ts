import { isRecord } from "../lib/is-record";
import { didYouMean } from "../lib/nearest";
import { UserError } from "../lib/user-error";
import type {
  AttributeSchema,
  BlockSchema,
  NestedBlockSchema,
  ProviderSchemaFile,
  ResourceList,
  SchemasOfProvider,
  TopSchema,
} from "./provider-schema";

const EXPORT = "terraform providers schema -json > FILE";

/** Keys in code-unit order, so that a schema file is the same wherever it was written. */
function sortedEntries<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

function pruneAttribute(
  path: string,
  { type, required, optional, computed, sensitive, deprecated, write_only }: AttributeSchema,
): AttributeSchema {
  // An attribute of the plugin framework may have a "nested_type" instead; dropping it silently would lose its checks.
  if (type === undefined) throw new Error(`attribute ${path} has no type; provider/prune.ts knows no nested_type`);
  return {
    type,
    ...(required && { required }),
    ...(optional && { optional }),
    ...(computed && { computed }),
    ...(sensitive && { sensitive }),
    ...(deprecated && { deprecated }),
    ...(write_only && { write_only }),
  };
}

function pruneBlock(block: BlockSchema, without: readonly string[], path: string): BlockSchema {
  const attributes = sortedEntries(block.attributes ?? {}).map(([name, attribute]) => [
    name,
    pruneAttribute(`${path}${name}`, attribute),
  ]);
  const blocks = sortedEntries(block.block_types ?? {})
    .map(([name, nested]) => [name, nested, `${path}${name}`] as const)
    .filter(([, , own]) => !without.includes(own))
    .map(([name, nested, own]): [string, NestedBlockSchema] => {
      const { nesting_mode, min_items, max_items } = nested;
      const pruned = { nesting_mode, block: pruneBlock(nested.block, without, `${own}.`) };
      return [name, { ...pruned, ...(min_items && { min_items }), ...(max_items && { max_items }) }];
    });
  return {
    ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) }),
    ...(blocks.length > 0 && { block_types: Object.fromEntries(blocks) }),
  };
}

function providerSchemas(given: unknown, provider: string, file: string): SchemasOfProvider {
  if (!isRecord(given) || !isRecord(given.provider_schemas)) {
    throw new UserError(
      `${file} is not a provider schema: it has no "provider_schemas".`,
      `Write it with \`${EXPORT}\` in a folder whose configuration requires the provider.`,
    );
  }
  const schemas = given.provider_schemas[provider];
  if (!isRecord(schemas) || !isRecord(schemas.provider) || !isRecord(schemas.resource_schemas)) {
    throw new UserError(
      `${file} has no schema of ${provider}; it has: ${Object.keys(given.provider_schemas).join(", ") || "none"}.`,
      `Run \`${EXPORT}\` in a folder whose configuration requires ${provider}.`,
    );
  }
  return { data_source_schemas: {}, ...schemas } as unknown as SchemasOfProvider;
}

function pick(
  kind: string,
  names: readonly string[],
  schemas: Readonly<Record<string, TopSchema>>,
  list: ResourceList,
  file: string,
): Record<string, TopSchema> {
  const picked = [...names].sort().map((name): [string, TopSchema] => {
    const schema = schemas[name];
    if (!schema) {
      throw new UserError(
        `${file} has no ${kind} "${name}", which provider/resources.json lists.${didYouMean(name, Object.keys(schemas))}`,
        `Give the schema of a provider release that has it, or change the constructs and provider/resources.json.`,
      );
    }
    return [name, { version: schema.version, block: pruneBlock(schema.block, list.withoutBlocks[name] ?? [], "") }];
  });
  return Object.fromEntries(picked);
}

/**
 * The part of a full provider schema that the project uses: the listed resources and data sources and the provider's
 * own block, names, types and flags only, in a stable order.
 * @param given parsed output of `terraform providers schema -json`
 * @param file where it came from, for messages
 * @throws UserError when `given` is not a schema, is not of the provider, or lacks a listed resource
 */
export function pruneSchema(given: unknown, list: ResourceList, file: string): ProviderSchemaFile {
  const schemas = providerSchemas(given, list.provider, file);
  const { version, block } = schemas.provider;
  return {
    format_version: "1.0",
    provider_schemas: {
      [list.provider]: {
        provider: { version, block: pruneBlock(block, [], "") },
        resource_schemas: pick("resource", list.resources, schemas.resource_schemas, list, file),
        data_source_schemas: pick("data source", list.dataSources, schemas.data_source_schemas, list, file),
      },
    },
  };
}
