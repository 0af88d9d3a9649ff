import { RESULT_DETAILS, RESULT_MEDIA } from "../../contract/endpoint/results";
import { TOKEN_VALIDITY_SECONDS } from "../../contract/vendor/limits";
import type { JsonSchema } from "../../lib/json-schema";
import { GATEWAY_SCHEMA } from "./gateway-schema";
import { IDENTITY_PROVIDER_SCHEMA } from "./identity-provider-schema";

const VALIDITIES = TOKEN_VALIDITY_SECONDS.map(({ seconds }) => seconds);

const RESULTS: JsonSchema = {
  type: "object",
  description:
    "Answers POST /v1/results, to client keys with the scope results. Without it, there is no such path and the function may not read results.",
  properties: {
    detail: {
      type: "string",
      enum: [...RESULT_DETAILS],
      default: "summary",
      description:
        "How much a caller can ask for: `summary` has no personal data, `full` has what was read from the document.",
    },
    media: {
      type: "string",
      enum: [...RESULT_MEDIA],
      default: "none",
      description:
        "What `full` answers of pictures and videos: nothing, or the vendor's own links, which end after ten minutes.",
    },
  },
  additionalProperties: false,
};

/** JSON Schema of the settings of an environment that callers see. */
export const ENDPOINT_SCHEMA: JsonSchema = {
  type: "object",
  description: "What callers see.",
  default: {},
  properties: {
    gateway: GATEWAY_SCHEMA,
    idempotency: {
      type: "boolean",
      description:
        "Whether a token request that is sent again with its Idempotency-Key gets the same token. One instance remembers on its own, so with several it needs a redis store. Default: true with one instance, or with such a store.",
    },
    identityProvider: IDENTITY_PROVIDER_SCHEMA,
    results: RESULTS,
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
          description: "Seconds, from the request for the token.",
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
