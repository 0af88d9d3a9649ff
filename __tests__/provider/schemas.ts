import type { BlockSchema, ProviderSchemaFile, ResourceList } from "../../provider/provider-schema";

export const PROVIDER = "registry.terraform.io/example/example";

export const LIST: ResourceList = {
  provider: PROVIDER,
  resources: ["example_thing"],
  dataSources: ["example_user"],
  withoutBlocks: { example_thing: ["rule.deep"] },
};

const top = (block: BlockSchema) => ({ version: 0, block });

const text = { type: "string", optional: true } as const;

/** A full schema as Terraform writes it, with descriptions and more resources than the list names. */
export function fullSchema(thing: BlockSchema): ProviderSchemaFile {
  return {
    format_version: "1.0",
    provider_schemas: {
      [PROVIDER]: {
        provider: top({ attributes: { region: text } }),
        resource_schemas: { example_thing: top(thing), example_other: top({}) },
        data_source_schemas: { example_user: top({ attributes: { uin: { type: "string", computed: true } } }) },
      },
    },
  };
}

export const THING: BlockSchema = {
  attributes: {
    size: { type: "number", optional: true, computed: true },
    name: { type: "string", required: true },
  },
  block_types: {
    rule: {
      nesting_mode: "list",
      min_items: 1,
      block: { block_types: { deep: { nesting_mode: "list", block: {} }, flat: { nesting_mode: "set", block: {} } } },
    },
  },
};
