import type { JsonSchema } from "../../lib/json-schema";

/** Schema of an action's parameters. Any other parameter is refused, so that a gap is seen and not passed over. */
export function requestSchema(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema {
  return { type: "object", properties, required, additionalProperties: false };
}
