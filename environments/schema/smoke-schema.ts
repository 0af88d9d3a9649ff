import { ID_CARD_TYPES } from "../../contract/vendor/id-card-types";
import type { JsonSchema } from "../../lib/json-schema";

/** JSON Schema of the smoke checks' settings in an environment. */
export const SMOKE_SCHEMA: JsonSchema = {
  type: "object",
  description: "How `npx ekyc smoke` judges the environment.",
  examples: [{ slowMs: 3_000 }],
  default: {},
  properties: {
    expectations: {
      type: "object",
      description: "What is expected of profiles, by the profile's name.",
      allowed: "names of profiles as keys below it",
      examples: [{ HK: "refused" }],
      default: {},
      properties: Object.fromEntries(ID_CARD_TYPES.map(({ name }) => [name, { $ref: "#/$defs/Expectation" }])),
      additionalProperties: false,
    },
    quarantine: {
      type: "object",
      description: "Profiles that are known to fail, by the profile's name.",
      allowed: "names of profiles as keys below it",
      examples: [{ HK: { reason: "ticket 4711", until: "2026-12-31" } }],
      default: {},
      properties: Object.fromEntries(ID_CARD_TYPES.map(({ name }) => [name, { $ref: "#/$defs/QuarantinedProfile" }])),
      additionalProperties: false,
    },
    retries: {
      type: "integer",
      minimum: 0,
      maximum: 10,
      default: 2,
      description: "How often a request is sent again at most, when the failure is temporary.",
    },
    slo: {
      type: "number",
      minimum: 50,
      maximum: 99.99,
      unit: "percent",
      examples: [99.5],
      default: 99,
      description: "How many runs of 100 must pass, in percent, for `npx ekyc history`.",
    },
    slowMs: {
      type: "integer",
      minimum: 1,
      maximum: 600_000,
      unit: "milliseconds",
      default: 2_000,
      description: "A check that passed slower than this is degraded, in milliseconds.",
    },
  },
  additionalProperties: false,
};
