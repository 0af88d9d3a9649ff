import Ajv from "ajv/dist/2020";
import environmentSchema from "../../environments/generated/environment.schema.json";
import type { JsonSchema } from "../../lib/json-schema";

const schema = environmentSchema as JsonSchema;

/** Every schema below another, with its key. */
function below(node: JsonSchema, key = ""): (readonly [string, JsonSchema])[] {
  const children = [
    ...Object.entries({ ...node.properties, ...node.$defs }),
    ...[node.items, ...(node.oneOf ?? [])].map((one) => [key, one] as const),
  ];
  return [[key, node], ...children.flatMap(([name, one]) => (one ? below(one, name) : []))];
}

const at = (...path: string[]): JsonSchema =>
  path.reduce<JsonSchema>((node, key) => (node.properties?.[key] || undefined) ?? {}, schema);

it("every section has a title, by which an editor names it", () => {
  const sections = below(schema).filter(([, { type, properties }]) => type === "object" && properties !== undefined);
  expect(sections.length).toBeGreaterThan(20);
  expect(sections.filter(([, { title }]) => title === undefined).map(([key]) => key)).toEqual([]);
});

it("a hover shows what the values mean, and the default", () => {
  const override = schema.$defs?.["ProfileOverride"]?.properties?.["securityLevel"] || undefined;
  expect(override?.description).toContain("- `4`: Motion- and reflection-based liveness detection");
  expect(at("quota", "requestsPerSecond").description).toMatch(/ Default: `20`\.$|\n\nDefault: `20`\.$/);
  expect(at("contract").description).toMatch(/Default: `latest`\.$/);
});

it("a number that an editor would else complete with 0, which is not allowed, has a default or an example", () => {
  const bare = below(schema).filter(
    ([, { type, minimum = 0, default: given, examples, enum: values }]) =>
      (type === "integer" || type === "number") && minimum > 0 && given === undefined && !examples && !values,
  );
  expect(bare.map(([key]) => key).filter((key) => key !== "steps" && key !== "retryLimit")).toEqual([]);
});

it("takes every example and default that it shows", () => {
  const ajv = new Ajv({ strict: false, discriminator: true });
  ajv.addSchema({ ...schema, $id: "environment" });
  for (const [key, { examples = [], ...node }] of below(schema)) {
    for (const value of examples) {
      const validate = ajv.compile({ ...node, $defs: schema.$defs } as object);
      expect([key, value, validate(value)]).toEqual([key, value, true]);
    }
  }
});
