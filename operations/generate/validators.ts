import Ajv from "ajv/dist/2020";
import standaloneCode from "ajv/dist/standalone";
import type { JsonSchema } from "../../lib/json-schema";

export interface ValidatorFiles {
  readonly javascript: string;
  readonly declarations: string;
}

/**
 * Validators compiled ahead of time, one export `validate<Title>` per schema: the handler's bundle needs neither the
 * compiler nor code evaluation at run time.
 */
export function validatorFiles(header: string, schemas: readonly JsonSchema[]): ValidatorFiles {
  const ajv = new Ajv({
    allErrors: true,
    schemas: [...schemas],
    strict: true,
    discriminator: true,
    // A rule requires in `then` what is declared beside it.
    strictRequired: false,
    keywords: ["tsType"],
    inlineRefs: false,
    code: { source: true, lines: true },
  });
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
