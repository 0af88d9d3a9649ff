import type { JsonSchema } from "../../lib/json-schema";
import { milliseconds, TIME, text } from "./parts";

/** JSON Schema of one request of a check. */
export const ATTEMPT: JsonSchema = {
  title: "Attempt",
  description: "One request of a check.",
  type: "object",
  properties: {
    startedAt: TIME,
    durationMs: milliseconds("To the answer's last byte, or until it was given up."),
    status: { type: "integer", minimum: 100, maximum: 599, description: "HTTP status; absent when no answer came." },
    code: text("The vendor's code, else the endpoint's, else the network failure; absent when the request succeeded."),
    upstreamRequestId: text("The vendor's id of the request."),
    retryAfterMs: milliseconds("What the answer's Retry-After asks for."),
  },
  required: ["startedAt", "durationMs"],
  additionalProperties: false,
};
