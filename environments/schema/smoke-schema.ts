import { ID_CARD_TYPES } from "../../contract/vendor/id-card-types";
import type { JsonSchema } from "../../lib/json-schema";

/** JSON Schema of one expectation; a definition of the environment's schema. */
export const EXPECTATION: JsonSchema = {
  title: "Expectation",
  type: "string",
  enum: ["issued", "refused", "any"],
  description:
    "What must become of a token request: `issued`; `refused`, by the vendor for its parameters; `any`, one of both. Without it a type that the contract lists must be issued, and a delisted one may be refused.",
};

/** JSON Schema of why a profile that fails does not fail a run; a definition of the environment's schema. */
export const QUARANTINED: JsonSchema = {
  title: "QuarantinedProfile",
  type: "object",
  description:
    "A profile that is known to fail: its checks still run and are shown, but do not decide the exit code until the end date is over.",
  properties: {
    reason: { type: "string", minLength: 1, description: "Why it fails; shown with every result." },
    until: {
      type: "string",
      pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
      description: "Last day on which it holds (UTC), at most 90 days ahead.",
    },
  },
  required: ["reason", "until"],
  additionalProperties: false,
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
    quarantine: {
      type: "object",
      description: "Profiles that are known to fail, by the profile's name.",
      properties: Object.fromEntries(ID_CARD_TYPES.map(({ name }) => [name, { $ref: "#/$defs/QuarantinedProfile" }])),
      additionalProperties: false,
    },
    retries: {
      type: "integer",
      minimum: 0,
      maximum: 10,
      default: 2,
      description: "How often a request is sent again at most, when the failure is one that passes.",
    },
    slo: {
      type: "number",
      minimum: 50,
      maximum: 99.99,
      default: 99,
      description: "How many runs of 100 must pass, in percent, for `npm run smoke:history`.",
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
