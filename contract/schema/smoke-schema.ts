import { ID_CARD_TYPES } from "../id-card-types";
import type { JsonSchema } from "./json-schema";

/** JSON Schema of one expectation; a definition of the environment's schema. */
export const EXPECTATION: JsonSchema = {
  title: "Expectation",
  type: "string",
  enum: ["issued", "refused", "any"],
  description:
    "What must become of a token request: `issued`; `refused`, by the vendor for its parameters; `any`, one of both. Without it a type that the contract lists must be issued, and a delisted one may be refused.",
};

/** JSON Schema of what an environment says of its smoke checks. */
export const SMOKE: JsonSchema = {
  type: "object",
  description: "How `npm run smoke` judges the environment.",
  properties: {
    expectations: {
      type: "object",
      description: "What is expected of profiles, by the profile's name.",
      properties: Object.fromEntries(ID_CARD_TYPES.map(({ name }) => [name, { $ref: "#/$defs/Expectation" }])),
      additionalProperties: false,
    },
    retries: {
      type: "integer",
      minimum: 0,
      maximum: 10,
      default: 2,
      description: "How often a request is sent again at most, when the failure is one that passes.",
    },
    slowMs: {
      type: "integer",
      minimum: 1,
      maximum: 600_000,
      default: 2_000,
      description: "A check that passed slower than this is degraded, in milliseconds.",
    },
  },
  additionalProperties: false,
};
