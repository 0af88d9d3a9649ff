import { CHECK_GROUPS, CHECK_STATES } from "../../contract/endpoint/check-states";
import type { JsonSchema } from "../../lib/json-schema";
import { milliseconds, text } from "./parts";

/** JSON Schema of why a check that fails does not fail the run. */
export const QUARANTINE: JsonSchema = {
  title: "Quarantine",
  description:
    "Present when the check is known to fail and so does not decide the exit code; it is shown all the same.",
  type: "object",
  properties: {
    reason: text("Why."),
    until: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", description: "Last day on which it holds." },
  },
  required: ["reason", "until"],
  additionalProperties: false,
};

/** JSON Schema of the result of one check. */
export const CHECK_RESULT: JsonSchema = {
  title: "CheckResult",
  description: "The result of one check. Holds no token, key or image.",
  type: "object",
  properties: {
    id: text("Stable id, for example token:HK."),
    title: text("A sentence: what must be true."),
    group: { type: "string", enum: CHECK_GROUPS, description: "What the check is about." },
    profile: text("Name of the profile a token is requested with."),
    idCardType: text("The profile's IdCardType."),
    parameters: {
      type: "object",
      description: "What the profile is configured to be: IdCardType, CheckMode and the rest.",
      additionalProperties: true,
    },
    state: { type: "string", enum: CHECK_STATES, description: "The outcome." },
    reason: text("Why the state is not pass."),
    owner: { $ref: "#/$defs/Owner" },
    nextStep: text("What to do, in plain words; present on every check that failed or is inconclusive."),
    expected: text("What the answer should have been."),
    received: text("What it was."),
    attempts: {
      type: "array",
      items: { $ref: "#/$defs/Attempt" },
      description: "Every request, oldest first; empty for a check that was not run.",
    },
    durationMs: milliseconds("Of the last attempt; 0 for a check that was not run."),
    status: { type: "integer", minimum: 100, maximum: 599, description: "HTTP status of the last attempt's answer." },
    upstreamRequestId: text("The vendor's id of the last request, to locate a problem with them."),
    unknownFields: {
      type: "array",
      items: text("Name of a field."),
      description:
        "Fields of the answer that the contract does not know, by name, the first 20; absent when there is none.",
    },
    quarantine: { $ref: "#/$defs/Quarantine" },
  },
  required: ["id", "title", "group", "state", "attempts", "durationMs"],
  additionalProperties: false,
};

/** Rules between the fields of {@link CHECK_RESULT}, separate because no TypeScript type expresses them. */
export const CHECK_RESULT_RULES: readonly JsonSchema[] = [
  {
    description: "What did not pass has an owner and a next step.",
    if: { type: "object", properties: { state: { enum: ["fail", "inconclusive"] } }, required: ["state"] },
    then: { type: "object", required: ["reason", "owner", "nextStep"] },
  },
  {
    description: "What was skipped or is degraded says why.",
    if: { type: "object", properties: { state: { enum: ["skipped", "degraded"] } }, required: ["state"] },
    then: { type: "object", required: ["reason"] },
  },
];
