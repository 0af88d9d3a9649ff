import { ALIAS_NAME } from "../../contract/vendor/scf-limits";
import type { JsonSchema } from "../../lib/json-schema";

/** JSON Schema of how an environment releases in steps. */
export const RELEASE_SCHEMA: JsonSchema = {
  type: "object",
  description:
    "Releases in steps: the address leads to an alias, a deployment changes `$LATEST` only, and `npx ekyc release` shifts the traffic. Without it a deployment takes effect at once.",
  examples: [{ alias: "live", steps: [10, 50, 100] }],
  properties: {
    alias: {
      type: "string",
      pattern: ALIAS_NAME.source,
      allowed: "1 to 64 letters, digits, - and _, a letter first",
      default: "live",
      description: "Name of the alias: 1 to 64 letters, digits, - and _, a letter first (583/36325).",
    },
    steps: {
      type: "array",
      items: { type: "integer", minimum: 1, maximum: 100, unit: "percent" },
      minItems: 1,
      maxItems: 10,
      default: [10, 50, 100],
      description:
        "Percent of the traffic that the new version gets, step by step: rising, the last one 100. The checks run before the first and after each.",
    },
  },
  additionalProperties: false,
};
