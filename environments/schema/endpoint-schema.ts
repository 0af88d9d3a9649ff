import { TOKEN_VALIDITY_SECONDS } from "../../contract/vendor/limits";
import type { JsonSchema } from "../../lib/json-schema";
import { GATEWAY_SCHEMA } from "./gateway-schema";

const VALIDITIES = TOKEN_VALIDITY_SECONDS.map(({ seconds }) => seconds);

/** JSON Schema of what an environment says of what callers see. */
export const ENDPOINT_SCHEMA: JsonSchema = {
  type: "object",
  description: "What callers see.",
  default: {},
  properties: {
    gateway: GATEWAY_SCHEMA,
    tokenValidity: {
      type: "object",
      description:
        "For how long `expiresAt` promises a token to be valid. Without it: the smaller of what the contract's revision and the newest documentation say.",
      properties: {
        seconds: {
          type: "integer",
          minimum: 60,
          maximum: Math.max(...VALIDITIES),
          unit: "seconds",
          examples: [600],
          description: "Seconds from the request for the token on.",
        },
        reason: {
          type: "string",
          minLength: 1,
          examples: ["the answer to ticket 4711"],
          description: "Why it is not what the documentation says, for example the answer to a ticket.",
        },
      },
      required: ["seconds", "reason"],
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};
