import Ajv, { type Options } from "ajv/dist/2020";
import standaloneCode from "ajv/dist/standalone";
import { ANNOTATIONS, type JsonSchema } from "../../lib/json-schema";

export interface ValidatorFiles {
  readonly javascript: string;
  readonly declarations: string;
}

const OPTIONS: Options = {
  allErrors: true,
  strict: true,
  discriminator: true,
  // A rule requires in `then` what is declared next to it.
  strictRequired: false,
  keywords: [...ANNOTATIONS],
  inlineRefs: false,
};

/**
 * Proves that schemas are valid and hold nothing that ajv ignores. Commands compile them without that check.
 * @throws Error
 */
export function requireStrict(schemas: readonly JsonSchema[]): void {
  const ajv = new Ajv(OPTIONS);
  for (const schema of schemas) {
    ajv.compile(schema);
    // The next may have the same $id.
    ajv.removeSchema(schema.$id ?? schema);
  }
}

/** JavaScript with one validator per schema, exported by its name here, which needs no compiler where it runs. */
export function validatorCode(schemas: Readonly<Record<string, JsonSchema>>): string {
  const named = Object.entries(schemas).map(([name, schema]) => [name, `${schema.$id}:${name}`, schema] as const);
  const ajv = new Ajv({
    ...OPTIONS,
    schemas: named.map(([, $id, schema]) => ({ ...schema, $id })),
    code: { source: true, lines: true },
  });
  return standaloneCode(ajv, Object.fromEntries(named.map(([name, $id]) => [name, $id])));
}

/**
 * Validators compiled ahead of time, one export `validate<Title>` per schema: the function's bundle needs neither the
 * compiler nor code evaluation at run time.
 */
export function validatorFiles(header: string, schemas: readonly JsonSchema[]): ValidatorFiles {
  const ajv = new Ajv({ ...OPTIONS, schemas: [...schemas], code: { source: true, lines: true } });
  const names = Object.fromEntries(schemas.map((schema) => [`validate${schema.title}`, schema.$id ?? ""]));
  const titles = schemas.map((schema) => schema.title ?? "");
  return {
    javascript: `${header}\n${standaloneCode(ajv, names)}\n`,
    declarations: [
      header,
      'import type { ValidateFunction } from "ajv";',
      `import type { ${titles.join(", ")} } from "./types";`,
      "",
      ...titles.map((title) => `export declare const validate${title}: ValidateFunction<${title}>;`),
      "",
    ].join("\n"),
  };
}
