import type { BlockSchema, ProviderSchemaFile, SchemasOfProvider, TopSchema } from "./provider-schema";

/** What one resource, data source or the provider's block gained, lost or changed. */
export interface SchemaChange {
  /** For example `resource tencentcloud_scf_function`. */
  readonly subject: string;
  /** One line each, for example `removed attribute triggers.name (string, required)`. */
  readonly lines: readonly string[];
}

/** Every attribute and block of a schema as one line of text, by its dotted path. */
function flatten(block: BlockSchema, path = "", into = new Map<string, string>()): Map<string, string> {
  for (const [name, { type, ...flags }] of Object.entries(block.attributes ?? {})) {
    const shown = typeof type === "string" ? type : JSON.stringify(type);
    into.set(`attribute ${path}${name}`, [shown, ...Object.keys(flags).sort()].join(", "));
  }
  for (const [name, { nesting_mode, min_items, max_items, block: nested }] of Object.entries(block.block_types ?? {})) {
    into.set(`block ${path}${name}`, `${nesting_mode}, ${min_items ?? 0} to ${max_items ?? "any number"}`);
    flatten(nested, `${path}${name}.`, into);
  }
  return into;
}

function linesBetween(before: BlockSchema, after: BlockSchema): string[] {
  const [old, now] = [flatten(before), flatten(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was === is) return [];
    if (was === undefined) return [`added ${key} (${is})`];
    return [is === undefined ? `removed ${key} (${was})` : `changed ${key}: ${was} -> ${is}`];
  });
}

function topSchemas(file: ProviderSchemaFile): Map<string, TopSchema> {
  const all = new Map<string, TopSchema>();
  for (const schemas of Object.values<SchemasOfProvider>(file.provider_schemas)) {
    all.set("provider", schemas.provider);
    for (const [name, schema] of Object.entries(schemas.resource_schemas)) all.set(`resource ${name}`, schema);
    for (const [name, schema] of Object.entries(schemas.data_source_schemas)) all.set(`data source ${name}`, schema);
  }
  return all;
}

/** What changed from one pruned schema to another, by resource; nothing for a resource that stayed as it was. */
export function compareSchemas(before: ProviderSchemaFile, after: ProviderSchemaFile): SchemaChange[] {
  const [old, now] = [topSchemas(before), topSchemas(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((subject): SchemaChange[] => {
    const [was, is] = [old.get(subject), now.get(subject)];
    if (!was) return [{ subject: subject, lines: ["added to the resources in use"] }];
    if (!is) return [{ subject: subject, lines: ["no longer in use"] }];
    const lines = linesBetween(was.block, is.block);
    return lines.length > 0 ? [{ subject: subject, lines }] : [];
  });
}
