import { DIALECT, type JsonSchema } from "../../../lib/json-schema";
import { SEED_PAGE } from "../api";
import type { Contract, Terms } from "../revisions";
import { parameterSchema } from "./parameter-schema";
import { type RuledObject, validationSchema } from "./ruled-object";

/**
 * The body of ApplySdkVerificationToken (the common parameters travel in headers), by one revision or by all together.
 */
export function applySdkVerificationTokenRequest(terms: Terms | Contract): RuledObject {
  const revision = "revision" in terms ? `revision ${terms.revision}` : "every revision";
  return {
    title: "ApplySdkVerificationTokenRequest",
    description: `Body of ApplySdkVerificationToken, ${revision}. Source: ${SEED_PAGE}`,
    rules: terms.rules,
    context: {
      rename: (parameter) => parameter,
      properties: Object.fromEntries(terms.parameters.map((parameter) => [parameter.name, parameterSchema(parameter)])),
      required: terms.parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name),
    },
  };
}

/** JSON Schema of the request body. */
export function applySdkVerificationTokenRequestSchema(terms: Terms | Contract): JsonSchema {
  return {
    $schema: DIALECT,
    $id: `urn:ekyc-token-endpoint:request:${"revision" in terms ? terms.revision : "every"}`,
    ...validationSchema(applySdkVerificationTokenRequest(terms)),
  };
}
