import { compareSchemas } from "../../provider/compare";
import type { BlockSchema, ProviderSchemaFile } from "../../provider/provider-schema";
import { pruneSchema } from "../../provider/prune";
import { fullSchema, LIST, THING } from "./schemas";

const schemaWith = (thing: BlockSchema): ProviderSchemaFile => pruneSchema(fullSchema(thing), LIST, "full.json");
const linesFrom = (after: BlockSchema) => compareSchemas(schemaWith(THING), schemaWith(after));
const withAttributes = (attributes: BlockSchema["attributes"]) => ({ ...THING, ...(attributes && { attributes }) });

describe("compareSchemas", () => {
  it("says nothing when nothing changed", () => {
    expect(linesFrom(THING)).toEqual([]);
  });

  it("names added and removed attributes with their type and flags", () => {
    const { name, size } = THING.attributes ?? {};
    if (!name || !size) throw new Error("the schema of these tests lost its attributes");
    expect(linesFrom(withAttributes({ name, colour: { type: ["list", "string"], optional: true } }))).toEqual([
      {
        subject: "resource example_thing",
        lines: [
          'added attribute colour (["list","string"], optional)',
          "removed attribute size (number, computed, optional)",
        ],
      },
    ]);
  });

  it("names a changed type and a changed flag", () => {
    const changed = withAttributes({
      name: { type: "string", optional: true },
      size: { type: "string", optional: true, computed: true },
    });
    expect(linesFrom(changed)[0]?.lines).toEqual([
      "changed attribute name: string, required -> string, optional",
      "changed attribute size: number, computed, optional -> string, computed, optional",
    ]);
  });

  it("names what changed inside of blocks, and how many of them there may be", () => {
    const rule = THING.block_types?.["rule"];
    if (!rule) throw new Error("the schema of these tests lost its block");
    const flat = {
      nesting_mode: "set",
      max_items: 2,
      block: { attributes: { key: { type: "string", required: true } } },
    } as const;
    const changed = { ...THING, block_types: { rule: { ...rule, block: { block_types: { flat } } } } };
    expect(linesFrom(changed)[0]?.lines).toEqual([
      "added attribute rule.flat.key (string, required)",
      "changed block rule.flat: set, 0 to any number -> set, 0 to 2",
    ]);
  });

  it("names resources that came into use and that are no longer in use", () => {
    const before = schemaWith(THING);
    const after = pruneSchema(fullSchema(THING), { ...LIST, resources: ["example_other"] }, "full.json");
    expect(compareSchemas(before, after)).toEqual([
      { subject: "resource example_other", lines: ["added to the resources in use"] },
      { subject: "resource example_thing", lines: ["no longer in use"] },
    ]);
  });
});
