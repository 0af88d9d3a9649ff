import { DIALECT, type JsonSchema } from "../../../lib/json-schema";
import type { OutputSpec } from "../outputs";
import type { Terms } from "../revisions";

/**
 * A field that is not always answered may be absent, null or empty: what the vendor sends for "none" is not documented.
 */
const fieldSchema = ({ always, meaning }: OutputSpec): JsonSchema =>
  always ? { type: "string", minLength: 1, description: meaning } : { description: meaning, tsType: "string | null" };

/**
 * JSON Schema of what ApplySdkVerificationToken answers inside its envelope. Fields we do not know are kept, not
 * refused.
 */
export function applySdkVerificationTokenResponseSchema({ outputs }: Pick<Terms, "outputs">): JsonSchema {
  return {
    $schema: DIALECT,
    $id: "urn:ekyc-token-endpoint:response",
    title: "ApplySdkVerificationTokenResponse",
    description: "Response of ApplySdkVerificationToken, every revision.",
    type: "object",
    properties: Object.fromEntries(outputs.map((output) => [output.name, fieldSchema(output)])),
    required: outputs.filter(({ always }) => always).map(({ name }) => name),
    additionalProperties: true,
  };
}
