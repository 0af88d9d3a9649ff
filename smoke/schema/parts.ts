import type { JsonSchema } from "../../lib/json-schema";

/** A time as `Date.toISOString` writes it. */
export const TIME: JsonSchema = {
  type: "string",
  pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$",
  description: "ISO 8601, UTC, with milliseconds.",
};

/** A number of things. */
export const count = (description: string): JsonSchema => ({ type: "integer", minimum: 0, description });

/** A length of time. */
export const milliseconds = (description: string): JsonSchema => ({
  type: "integer",
  minimum: 0,
  description: `${description} Milliseconds.`,
});

/** A text that is not empty. */
export const text = (description: string): JsonSchema => ({ type: "string", minLength: 1, description });
