import { compile, type JSONSchema } from "json-schema-to-typescript";
import type { JsonSchema } from "../../lib/json-schema";

/** Types that another file declares. */
export interface ImportedTypes {
  readonly module: string;
  /** Titles of the definitions that they stand for. */
  readonly names: readonly string[];
}

/**
 * A schema as types can express it: without its conditions, and with the name of a type in place of each reference to a
 * definition that the type stands for.
 */
function typed(schema: JsonSchema, names: readonly string[]): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) => {
    if (key === "allOf" && (value as JsonSchema[]).every((one) => one.if)) return undefined;
    const name = names.find((one) => (value as JsonSchema | null)?.$ref === `#/$defs/${one}`);
    return name === undefined ? value : { tsType: name };
  });
  return JSON.parse(text) as JsonSchema;
}

/** TypeScript declarations of schemas, in one file. Each schema's `title` becomes the type's name. */
export async function typesFile(
  header: string,
  schemas: readonly JsonSchema[],
  imported?: ImportedTypes,
): Promise<string> {
  const declarations: string[] = [];
  for (const schema of schemas) {
    const { $schema: _dialect, $id: _id, ...rest } = typed(schema, imported?.names ?? []);
    declarations.push(
      await compile(rest as unknown as JSONSchema, schema.title ?? "", {
        additionalProperties: false,
        bannerComment: "",
        format: true,
        style: { printWidth: 120 },
      }),
    );
  }
  const imports = imported && `import type { ${imported.names.join(", ")} } from "${imported.module}";\n`;
  return [header, imports, ...declarations].filter((part) => part !== undefined).join("\n");
}
