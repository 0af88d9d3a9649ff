import { compile, type JSONSchema } from "json-schema-to-typescript";
import type { JsonSchema } from "../../lib/json-schema";

/** TypeScript declarations of schemas, in one file. Each schema's `title` becomes the type's name. */
export async function typesFile(header: string, schemas: readonly JsonSchema[]): Promise<string> {
  const declarations: string[] = [];
  for (const schema of schemas) {
    const { $schema: _dialect, $id: _id, ...rest } = schema;
    declarations.push(
      await compile(rest as unknown as JSONSchema, schema.title ?? "", {
        additionalProperties: false,
        bannerComment: "",
        format: true,
        style: { printWidth: 120 },
      }),
    );
  }
  return `${header}\n${declarations.join("\n")}`;
}
