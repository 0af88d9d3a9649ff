import { DIALECT, type JsonSchema } from "../../lib/json-schema";
import { BODY_MEMBERS_MAX } from "./limits";
import { RESULT_DETAILS } from "./results";

/** Most characters of a token in a request. The vendor's have 36 in its examples; the choice is ours. */
const SDK_TOKEN_MAX_LENGTH = 512;

/** JSON Schema of the body of `POST /v1/results`. */
export const RESULT_REQUEST_SCHEMA: JsonSchema = {
  $schema: DIALECT,
  $id: "urn:ekyc-token-endpoint:result-request",
  title: "ResultRequest",
  description: "Body of POST /v1/results.",
  type: "object",
  properties: {
    sdkToken: {
      type: "string",
      minLength: 1,
      maxLength: SDK_TOKEN_MAX_LENGTH,
      description: "The token, as POST /v1/tokens answered it.",
    },
    detail: {
      type: "string",
      enum: [...RESULT_DETAILS],
      description: "How much is answered; summary without it, and full only where the environment allows it.",
    },
    expiresAt: {
      type: "string",
      pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$",
      description:
        "The token's expiresAt, as POST /v1/tokens answered it. It decides only whether an unfinished verification is pending or expired; without it an unfinished one stays pending.",
    },
  },
  required: ["sdkToken"],
  additionalProperties: false,
  maxProperties: BODY_MEMBERS_MAX,
};
