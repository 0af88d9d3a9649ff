import type Ajv from "ajv/dist/2020";
import type { ErrorObject, ValidateFunction } from "ajv/dist/2020";
import type { Contract } from "../../contract/vendor/revisions";
import type { JsonSchema } from "../../lib/json-schema";
import type { Action } from "./action";
import { ApiError, missingParameter } from "./api-error";
import { addMaxBytes } from "./max-bytes";

/** Codes by the schema keyword that failed, most telling first: only the first is answered, as the service does. */
const CODES: Readonly<Record<string, string>> = {
  additionalProperties: "UnknownParameter",
  required: "MissingParameter",
  type: "InvalidParameter",
  enum: "InvalidParameterValue",
  minimum: "InvalidParameterValue",
  maximum: "InvalidParameterValue",
  pattern: "InvalidParameterValue",
  minLength: "InvalidParameterValue",
  maxLength: "InvalidParameterValue",
  maxBytes: "InvalidParameter",
  if: "InvalidParameter",
};
const KEYWORDS = Object.keys(CODES);

/**
 * What was compiled of one revision of the contract: that takes far longer than checking, and every cloud of a process
 * needs the same.
 */
interface Compiled {
  readonly ajv: Ajv;
  readonly validators: Map<Action, ValidateFunction>;
}

const COMPILED = new Map<Contract["revision"], Compiled>();

/**
 * Loads ajv, which no request but those to the APIs needs. It neither validates the schemas, which are ours, nor
 * optimizes the code, which runs no faster for it: either takes longer than all else of a first request.
 */
function newAjv(): Ajv {
  const { Ajv2020 } = require("ajv/dist/2020") as typeof import("ajv/dist/2020");
  const asTheyAre = { validateSchema: false, code: { optimize: false } } as const;
  return addMaxBytes(new Ajv2020({ allErrors: true, verbose: true, keywords: ["tsType"], ...asTheyAre }));
}

function compiledFor({ revision }: Contract): Compiled {
  const known = COMPILED.get(revision);
  if (known) return known;
  const compiled: Compiled = { ajv: newAjv(), validators: new Map() };
  COMPILED.set(revision, compiled);
  return compiled;
}

/** Checks parameters by the schema of their action and answers a breach with the vendor's code. */
export class ParameterValidator {
  constructor(private readonly contract: Contract) {}

  /**
   * @throws ApiError UnknownParameter, MissingParameter, InvalidParameter, InvalidParameterValue; the message names the
   *   parameter
   */
  check(action: Action, parameters: object): void {
    const { ajv, validators } = compiledFor(this.contract);
    const validate = validators.get(action) ?? ajv.compile(action.request(this.contract));
    validators.set(action, validate);
    if (!validate(parameters)) throw toApiError(validate.errors ?? []);
  }
}

const unknownParameter = (name: string): ApiError =>
  new ApiError("UnknownParameter", `The parameter \`${name}\` is not recognized.`, `parameter ${name}`);

function toApiError(errors: readonly ErrorObject[]): ApiError {
  const [error] = errors.filter(isAnswered).sort((a, b) => KEYWORDS.indexOf(a.keyword) - KEYWORDS.indexOf(b.keyword));
  if (!error) return new ApiError("InvalidParameter", "The request's parameters are not valid.");
  const code = CODES[error.keyword] ?? "InvalidParameter";
  const path = error.instancePath.slice(1).replaceAll("/", ".");
  const child = (name: unknown) => (path ? `${path}.${String(name)}` : String(name));
  switch (error.keyword) {
    case "additionalProperties":
      return unknownParameter(child(error.params["additionalProperty"]));
    case "required":
      return missingParameter(child(error.params["missingProperty"]));
    case "if":
      return new ApiError(
        code,
        (error.parentSchema as JsonSchema).description ?? "The parameters contradict each other.",
      );
    case "enum":
      return new ApiError(
        code,
        `The value ${JSON.stringify(error.data)} of the parameter \`${path}\` is not valid, allowed are ${(error.schema as unknown[]).join(", ")}.`,
      );
    default:
      return new ApiError(code, `The value of the parameter \`${path}\` is not valid: it ${error.message}.`);
  }
}

/** A rule between parameters (`allOf` of `if`/`then`/`else`) is reported as a whole, not by its parts. */
function isAnswered({ keyword, schemaPath }: ErrorObject): boolean {
  return keyword in CODES && (keyword === "if" || !schemaPath.startsWith("#/allOf/"));
}
