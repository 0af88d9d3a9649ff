import { RESULT_REQUEST_SCHEMA } from "../../contract/endpoint/result-request-schema";
import { TOKEN_REQUEST_SCHEMA } from "../../contract/endpoint/token-request-schema";
import { APPLY_SDK_VERIFICATION_TOKEN, GET_SDK_VERIFICATION_RESULT } from "../../contract/vendor/api";
import { breachFinder } from "../../contract/vendor/breaches";
import { contractAt, type RevisionDate } from "../../contract/vendor/revisions";
import { applySdkVerificationTokenRequestSchema } from "../../contract/vendor/schema/request-schema";
import type { JsonSchema } from "../../lib/json-schema";
import { type LazyValidator, lazyValidator } from "../../lib/lazy-validator";
import { violations } from "../../lib/schema-errors";
import type { Call, CheckAnswer, Operation } from "../api";

/** Body of GetSdkVerificationResult (1061/49951). */
const RESULT_QUERY: JsonSchema = {
  type: "object",
  properties: { SdkToken: { type: "string", minLength: 1, allowed: "the token of a verification" } },
  required: ["SdkToken"],
  additionalProperties: false,
};

const EMPTY: JsonSchema = { type: "object", properties: {}, additionalProperties: false };

/** What the parameters of a call must keep to. */
export function requestSchema(operation: Operation, revision: RevisionDate): JsonSchema {
  switch (operation) {
    case APPLY_SDK_VERIFICATION_TOKEN:
      return applySdkVerificationTokenRequestSchema(contractAt(revision));
    case GET_SDK_VERIFICATION_RESULT:
      return RESULT_QUERY;
    case "issueToken":
      return TOKEN_REQUEST_SCHEMA;
    case "readResult":
      return RESULT_REQUEST_SCHEMA;
    default:
      return EMPTY;
  }
}

const compiled = new Map<string, readonly [JsonSchema, LazyValidator<unknown>]>();

function validatorFor({ operation, revision }: Call): readonly [JsonSchema, LazyValidator<unknown>] {
  const name = `${operation} ${revision}`;
  const known = compiled.get(name);
  if (known) return known;
  const schema = requestSchema(operation, revision);
  const made = [schema, lazyValidator(schema)] as const;
  compiled.set(name, made);
  return made;
}

/** Checks a call against the contract of its revision. */
export function checkCall(call: Call): CheckAnswer {
  const [schema, validate] = validatorFor(call);
  const isValid = validate(call.parameters);
  const refusals = isValid
    ? []
    : violations(validate.errors, call.parameters, schema).map(({ path, message, fix }) => ({
        parameter: path[0] ?? "",
        message: fix === undefined ? message : `${message} ${fix}`,
      }));
  const breaches =
    call.operation === APPLY_SDK_VERIFICATION_TOKEN
      ? breachFinder(contractAt(call.revision))((name) => call.parameters[name])
      : [];
  const notes = breaches
    .filter(({ kind }) => kind === "ignored")
    .map(({ parameter, text }) => ({ parameter, message: text }));
  return { refusals, notes };
}
