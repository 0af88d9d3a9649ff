import { DIALECT, type JsonSchema } from "../../lib/json-schema";
import { PROFILE_NAME_MAX_LENGTH } from "../vendor/limits";
import { parameterSchema } from "../vendor/schema/parameter-schema";
import { CLIENT_PARAMETERS } from "./client-parameters";
import { BODY_MEMBERS_MAX } from "./limits";

/** JSON Schema of the body of `POST /v1/tokens`, the endpoint's own request: what any revision lets a client bring. */
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
      maxLength: PROFILE_NAME_MAX_LENGTH,
      description: "Name of a profile that the endpoint serves.",
    },
    ...Object.fromEntries(CLIENT_PARAMETERS.map(({ member, spec }) => [member, parameterSchema(spec)])),
    compareImage: {
      type: "string",
      minLength: 1,
      pattern: "^[A-Za-z0-9+/]+={0,2}$",
      description: "Base64 of the photo to compare with; required exactly when the profile says compareImage: request.",
    },
  },
  required: ["profile"],
  additionalProperties: false,
  maxProperties: BODY_MEMBERS_MAX,
};
