import type { JsonSchema } from "../../lib/json-schema";

/**
 * The checks that run on a schedule. Whether the cron expression is valid, and whether the quota allows it, is checked
 * at synth.
 */
export const SCHEDULE_SCHEMA: JsonSchema = {
  type: "object",
  description: "Checks that run on a schedule, through the endpoint's public address. Without this key there are none.",
  properties: {
    cron: {
      type: "string",
      allowed: "a cron expression of seven fields: second minute hour day month week year",
      examples: ["0 */5 * * * * *"],
      default: "0 */5 * * * * *",
      description:
        "When: seven fields, `second minute hour day month week year`, with `, - * /` (583/9708); read by SCF in UTC+8.",
    },
    profilesPerRun: {
      type: "integer",
      minimum: 1,
      maximum: 21,
      examples: [3],
      description:
        "How many profiles a run requests a token for; the next run takes the next ones. Without it: as many as cover all profiles in an hour.",
    },
    timeZone: {
      type: "string",
      allowed: "a name of the IANA time zone database",
      examples: ["Asia/Singapore"],
      default: "Asia/Singapore",
      description:
        "Time zone, by its IANA name, in which `npx ekyc synth` shows the times of the next runs next to UTC.",
    },
  },
  additionalProperties: false,
};
