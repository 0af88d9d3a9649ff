import type { Contract } from "../revisions";
import { DIALECT, type JsonSchema } from "./json-schema";

/** JSON Schema of what ApplySdkVerificationToken answers inside its envelope. Fields we do not know are kept, not refused. */
export function applySdkVerificationTokenResponseSchema(contract: Contract): JsonSchema {
  return {
    $schema: DIALECT,
    $id: `urn:ekyc-token-endpoint:response:${contract.revision}`,
    title: "ApplySdkVerificationTokenResponse",
    description: `Response of ApplySdkVerificationToken, revision ${contract.revision}.`,
    type: "object",
    properties: Object.fromEntries(
      contract.outputs.map(({ name, meaning }) => [name, { type: "string", minLength: 1, description: meaning }]),
    ),
    required: contract.outputs.filter(({ always }) => always).map(({ name }) => name),
    additionalProperties: true,
  };
}
