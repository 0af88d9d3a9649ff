import { readFileSync } from "node:fs";
import { UserError } from "../../lib/user-error";
import { readResourceList, SCHEMA_FILE } from "../../provider/provider-schema";
import { pruneSchema } from "../../provider/prune";
import { fullSchema, LIST, PROVIDER, THING } from "./schemas";

const prune = (given: unknown) => pruneSchema(given, LIST, "full.json");

describe("pruneSchema", () => {
  it("keeps the listed resources and data sources and the provider's own block", () => {
    const pruned = prune(fullSchema(THING)).provider_schemas[PROVIDER];
    expect(Object.keys(pruned?.resource_schemas ?? {})).toEqual(["example_thing"]);
    expect(Object.keys(pruned?.data_source_schemas ?? {})).toEqual(["example_user"]);
    expect(pruned?.provider.block.attributes).toEqual({ region: { type: "string", optional: true } });
  });

  it("keeps names, types and flags, and drops descriptions", () => {
    const described = {
      ...THING,
      description_kind: "plain",
      attributes: { name: { ...THING.attributes?.["name"], description: "A name." } },
    };
    const block = prune(fullSchema(described as typeof THING)).provider_schemas[PROVIDER]?.resource_schemas[
      "example_thing"
    ]?.block;
    expect(block).not.toHaveProperty("description_kind");
    expect(block?.attributes).toEqual({ name: { type: "string", required: true } });
  });

  it("leaves out the blocks that are declared to be set by nobody, by their whole path only", () => {
    const block = prune(fullSchema(THING)).provider_schemas[PROVIDER]?.resource_schemas["example_thing"]?.block;
    expect(Object.keys(block?.block_types?.["rule"]?.block.block_types ?? {})).toEqual(["flat"]);
  });

  it("writes the same text whatever the order in the given schema", () => {
    const reversed = { ...THING, attributes: Object.fromEntries(Object.entries(THING.attributes ?? {}).reverse()) };
    expect(JSON.stringify(prune(fullSchema(reversed)))).toBe(JSON.stringify(prune(fullSchema(THING))));
  });

  it("changes nothing in what it has pruned before", () => {
    const schema = readFileSync(SCHEMA_FILE, "utf8");
    expect(`${JSON.stringify(pruneSchema(JSON.parse(schema), readResourceList(), SCHEMA_FILE), null, 1)}\n`).toBe(
      schema,
    );
  });

  it("names a listed resource that the schema lacks, and the nearest", () => {
    const list = { ...LIST, resources: ["example_thingy"] };
    expect(() => pruneSchema(fullSchema(THING), list, "full.json")).toThrow(
      'full.json has no resource "example_thingy", which provider/resources.json lists. Did you mean "example_thing"?',
    );
  });

  it("names a listed data source that the schema lacks", () => {
    expect(() => pruneSchema(fullSchema(THING), { ...LIST, dataSources: ["example_absent"] }, "full.json")).toThrow(
      'full.json has no data source "example_absent"',
    );
  });

  it.each([null, [], "text", {}, { provider_schemas: [] }])("refuses %j, which is not a schema", (given) => {
    expect(() => prune(given)).toThrow('full.json is not a provider schema: it has no "provider_schemas".');
    expect(() => prune(given)).toThrow(UserError);
  });

  it("names the providers of a schema that lacks ours", () => {
    const other = { provider_schemas: { "registry.terraform.io/hashicorp/null": {} } };
    expect(() => prune(other)).toThrow(
      `full.json has no schema of ${PROVIDER}; it has: registry.terraform.io/hashicorp/null.`,
    );
  });

  it("does not drop an attribute of a kind it does not know", () => {
    const nested = { attributes: { odd: { nested_type: {}, optional: true } } };
    expect(() => prune(fullSchema(nested as unknown as typeof THING))).toThrow("attribute odd has no type");
  });
});
