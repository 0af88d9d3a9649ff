import type { JsonSchema } from "../../lib/json-schema";

/** JSON Schema of what the checks expect of a profile. */
export const EXPECTATION: JsonSchema = {
  title: "Expectation",
  type: "string",
  enum: ["issued", "refused", "any"],
  description:
    "What must become of a token request: `issued`; `refused`, by the vendor for its parameters; `any`, either of the two. Without it a type that the contract lists must be issued, and a delisted one may be refused.",
};

/** JSON Schema of why a profile that fails does not fail a run. */
export const QUARANTINED_PROFILE: JsonSchema = {
  title: "QuarantinedProfile",
  type: "object",
  description:
    "A profile that is known to fail: its checks still run and are shown, but do not affect the exit code until the end date has passed.",
  properties: {
    reason: {
      type: "string",
      minLength: 1,
      examples: ["ticket 4711"],
      description: "Why it fails; shown with every result.",
    },
    until: {
      type: "string",
      pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
      allowed: "a day as YYYY-MM-DD, at most 90 days ahead",
      examples: ["2026-12-31"],
      description: "Last day on which it holds (UTC), at most 90 days ahead.",
    },
  },
  required: ["reason", "until"],
  additionalProperties: false,
};
