import { SEED_PAGE } from "../api";
import type { Contract } from "../revisions";
import { DIALECT, type JsonSchema } from "./json-schema";
import { parameterSchema } from "./parameter-schema";
import { type RuledObject, validationSchema } from "./ruled-object";

/** The body of ApplySdkVerificationToken (the common parameters travel in headers), as one revision of the contract has it. */
export function applySdkVerificationTokenRequest(contract: Contract): RuledObject {
  return {
    title: "ApplySdkVerificationTokenRequest",
    description: `Body of ApplySdkVerificationToken, revision ${contract.revision}. Source: ${SEED_PAGE}`,
    rules: contract.rules,
    context: {
      rename: (parameter) => parameter,
      properties: Object.fromEntries(
        contract.parameters.map((parameter) => [parameter.name, parameterSchema(parameter, contract.revision)]),
      ),
      required: contract.parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name),
    },
  };
}

/** JSON Schema of the request body; needs the keyword of `addMaxBytes`. Rule n of the contract is `allOf[n]`. */
export function applySdkVerificationTokenRequestSchema(contract: Contract): JsonSchema {
  return {
    $schema: DIALECT,
    $id: `urn:ekyc-token-endpoint:request:${contract.revision}`,
    ...validationSchema(applySdkVerificationTokenRequest(contract)),
  };
}
