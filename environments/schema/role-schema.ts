import type { JsonSchema } from "../../lib/json-schema";

/** JSON Schema of the role's settings in an environment. */
export const ROLE_SCHEMA: JsonSchema = {
  type: "object",
  description: "The CAM role the function runs as.",
  default: {},
  properties: {
    permissionBoundary: {
      type: "object",
      description:
        "A policy that bounds the role: it can do only what both its own policy and this one allow (598/39425).",
      properties: {
        policyId: {
          type: "integer",
          minimum: 1,
          maximum: Number.MAX_SAFE_INTEGER,
          allowed: "the number of a policy in CAM",
          examples: [12345678],
          description: "Number of the policy in CAM; it must exist.",
        },
        document: {
          description:
            "The policy's document, or the path of a JSON file with it, from this file's folder. With it, synth refuses a boundary that denies what the function needs.",
          allowed: "the policy itself, or the path of a JSON file with it",
          examples: ["boundary.json"],
          oneOf: [
            { type: "string", minLength: 1 },
            {
              type: "object",
              properties: {
                version: { type: "string", enum: ["2.0"] },
                statement: { type: "array", items: { type: "object" }, minItems: 1 },
              },
              required: ["version", "statement"],
              additionalProperties: false,
            },
          ],
        },
      },
      required: ["policyId"],
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};
