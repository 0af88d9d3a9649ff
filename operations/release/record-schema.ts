const TEXT = { type: "string", minLength: 1 } as const;
const TIME = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" } as const;

const SMOKE = {
  type: "object",
  properties: {
    runId: TEXT,
    exitCode: { type: "integer", enum: [0, 1, 2, 3] },
    summary: { type: "object", additionalProperties: { type: "integer", minimum: 0 } },
    failing: {
      type: "array",
      items: {
        type: "object",
        properties: { id: TEXT, reason: { type: "string" } },
        required: ["id", "reason"],
        additionalProperties: false,
      },
    },
  },
  required: ["runId", "exitCode", "summary", "failing"],
  additionalProperties: false,
} as const;

const STEP = {
  type: "object",
  properties: { percent: { type: "integer", minimum: 0, maximum: 100 }, at: TIME, smoke: SMOKE },
  required: ["percent", "at"],
  additionalProperties: false,
} as const;

/** JSON Schema of the record that `npx ekyc release` leaves. */
export const RELEASE_RECORD_SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:ekyc-token-endpoint:release",
  title: "ReleaseRecord",
  description: "What happened in one release of an environment's function.",
  type: "object",
  properties: {
    schema: { const: "ekyc-token-endpoint/release" },
    version: { const: 1 },
    toolVersion: TEXT,
    environment: TEXT,
    region: TEXT,
    functionName: TEXT,
    alias: TEXT,
    startedAt: TIME,
    endedAt: TIME,
    outcome: { type: "string", enum: ["under-way", "released", "rolled-back", "rollback-failed"] },
    from: TEXT,
    to: TEXT,
    leftover: { type: "string" },
    reason: { type: "string" },
    steps: { type: "array", items: STEP },
  },
  required: [
    ...["schema", "version", "toolVersion", "environment", "region", "functionName"],
    ...["alias", "startedAt", "outcome", "from", "steps"],
  ],
  additionalProperties: false,
} as const;
