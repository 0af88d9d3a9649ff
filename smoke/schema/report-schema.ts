import { CHECK_STATES } from "../../contract/endpoint/check-states";
import { OWNERS } from "../../contract/vendor/failure";
import { REVISIONS } from "../../contract/vendor/revisions";
import { DIALECT, type JsonSchema } from "../../lib/json-schema";
import { ATTEMPT } from "./attempt-schema";
import { CHECK_RESULT, CHECK_RESULT_RULES, QUARANTINE } from "./check-result-schema";
import { count, milliseconds, TIME } from "./parts";
import { REPORT_SCHEMA_NAME, REPORT_VERSION } from "./vocabulary";

const SUMMARY: JsonSchema = {
  title: "Summary",
  description: "The number of checks in each state.",
  type: "object",
  properties: Object.fromEntries(CHECK_STATES.map((state) => [state, count(`Checks that ended in ${state}.`)])),
  required: CHECK_STATES,
  additionalProperties: false,
};

const PACE: JsonSchema = {
  title: "Pace",
  description: "How fast requests that reach faceid were sent, and why not faster.",
  type: "object",
  properties: {
    requestsPerSecond: { type: "number", minimum: 0, description: "The most in any second." },
    quota: {
      type: "number",
      minimum: 0,
      description: "Requests per second that the vendor allows one caller in a region.",
    },
    reserve: { type: "number", minimum: 0, description: "Requests per second of the quota that the run leaves free." },
  },
  required: ["requestsPerSecond", "quota", "reserve"],
  additionalProperties: false,
};

/** The report's fields, from which its TypeScript types are generated. */
export const REPORT_SHAPE: JsonSchema = {
  $schema: DIALECT,
  $id: `urn:ekyc-token-endpoint:smoke-report:${REPORT_VERSION}`,
  title: "SmokeReport",
  description: "What one run of the smoke checks found. Holds no token, key or image.",
  type: "object",
  properties: {
    schema: { const: REPORT_SCHEMA_NAME, type: "string", description: "Says what this document is." },
    version: { const: REPORT_VERSION, type: "integer", description: "Version of this schema." },
    runId: {
      type: "string",
      pattern: "^[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}$",
      description: "Unique id of the run; sorts by its start.",
    },
    toolVersion: { type: "string", minLength: 1, description: "Version of this project that ran the checks." },
    environment: {
      type: "string",
      description: "Name of the environment; absent when the target was named by its address.",
    },
    region: { type: "string", description: "Region of the endpoint; absent when the target was named by its address." },
    target: { type: "string", description: "Address of the endpoint." },
    contract: {
      type: "string",
      enum: REVISIONS.map(({ date }) => date),
      tsType: 'import("../../contract/vendor/revisions").RevisionDate',
      description: "Revision of the vendor's contract by which the answers were judged.",
    },
    pace: { $ref: "#/$defs/Pace" },
    startedAt: TIME,
    durationMs: milliseconds("From the start of the run to its end."),
    exitCode: { type: "integer", enum: [0, 1, 2, 3], description: "Exit code of the run." },
    obstacle: {
      type: "string",
      enum: ["unreachable", "key-refused", "credentials-refused"],
      description: "What ended the run before every check could be run; absent when nothing did.",
    },
    interrupted: { const: true, type: "boolean", description: "Present when the run was ended by a signal." },
    summary: { $ref: "#/$defs/Summary" },
    checks: { type: "array", items: { $ref: "#/$defs/CheckResult" }, description: "In the order of the plan." },
  },
  required: [
    "schema",
    "version",
    "runId",
    "toolVersion",
    "target",
    "contract",
    "pace",
    "startedAt",
    "durationMs",
    "exitCode",
    "summary",
    "checks",
  ],
  additionalProperties: false,
  $defs: {
    Attempt: ATTEMPT,
    Quarantine: QUARANTINE,
    CheckResult: CHECK_RESULT,
    Pace: PACE,
    Summary: SUMMARY,
    Owner: { title: "Owner", type: "string", enum: OWNERS, description: "Who can fix a failure." },
  },
};

/**
 * JSON Schema of the smoke report. A new optional field does not raise the version; a field that goes or changes its
 * meaning does.
 */
export const REPORT_SCHEMA: JsonSchema = {
  ...REPORT_SHAPE,
  $defs: { ...REPORT_SHAPE.$defs, CheckResult: { ...CHECK_RESULT, allOf: CHECK_RESULT_RULES } },
};
