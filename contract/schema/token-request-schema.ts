import { EXTRA_MAX_BYTES } from "../limits";
import { DIALECT, type JsonSchema } from "./json-schema";

/** JSON Schema of the body of `POST /v1/tokens`, the endpoint's own request. */
export const TOKEN_REQUEST_SCHEMA: JsonSchema = {
  $schema: DIALECT,
  $id: "urn:ekyc-token-endpoint:token-request",
  title: "TokenRequest",
  description: "Body of POST /v1/tokens.",
  type: "object",
  properties: {
    profile: {
      type: "string",
      minLength: 1,
      maxLength: 64,
      description: "Name of a profile that the endpoint serves.",
    },
    extra: {
      type: "string",
      maxBytes: EXTRA_MAX_BYTES,
      description: "Passed through to the verification result.",
    },
    compareImage: {
      type: "string",
      minLength: 1,
      pattern: "^[A-Za-z0-9+/]+={0,2}$",
      description: "Base64 of the photo to compare with; required exactly when the profile's checkMode is 2.",
    },
  },
  required: ["profile"],
  additionalProperties: false,
};
