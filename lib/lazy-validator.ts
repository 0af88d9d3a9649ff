import type { ErrorObject, ValidateFunction } from "ajv";
import { ANNOTATIONS } from "./json-schema";

/** Tells whether data meets a schema; afterwards `errors` holds what the last call found, as ajv says it. */
export interface LazyValidator<T> {
  (data: unknown): data is T;
  errors: ErrorObject[] | null | undefined;
}

/**
 * Loads ajv and compiles. Ajv neither validates the schema, which `npm run generate` did, nor optimizes the code, which
 * runs once or twice per command: together they take half of the time.
 */
function compile<T>(schema: object): ValidateFunction<T> {
  const { Ajv2020 } = require("ajv/dist/2020") as typeof import("ajv/dist/2020");
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    discriminator: true,
    // A rule requires in `then` what is declared next to it.
    strictRequired: false,
    keywords: [...ANNOTATIONS],
    inlineRefs: false,
    validateSchema: false,
    code: { optimize: false },
  });
  return ajv.compile<T>(schema);
}

/**
 * A validator that is compiled when it is first called, and then kept: a command pays only for the schemas it uses.
 * @param schema itself, or what makes it, which is called once too
 */
export function lazyValidator<T>(schema: object | (() => object)): LazyValidator<T> {
  let compiled: ValidateFunction<T> | undefined;
  const validator: LazyValidator<T> = Object.assign(
    (data: unknown): data is T => {
      compiled ??= compile<T>(typeof schema === "function" ? schema() : schema);
      const valid = compiled(data);
      validator.errors = compiled.errors;
      return valid;
    },
    { errors: null },
  );
  return validator;
}
