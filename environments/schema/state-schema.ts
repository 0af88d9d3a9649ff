import type { JsonSchema } from "../../lib/json-schema";
import { PLACEHOLDER } from "../placeholders";

/** JSON Schema of where an environment keeps its state. */
export const STATE_SCHEMA: JsonSchema = {
  description: "Where Terraform keeps its state.",
  default: { backend: "local" },
  examples: [{ backend: "local" }],
  type: "object",
  properties: {
    backend: {
      type: "string",
      enum: ["local", "cos"],
      description: "`local`: a file next to cdktf.json, for one person. `cos`: a COS bucket, encrypted and locked.",
    },
    bucket: {
      type: "string",
      pattern: "^[a-z0-9][a-z0-9-]{0,48}-[0-9]{6,12}$",
      allowed: "a bucket's name with its APPID at the end",
      examples: [`terraform-state-${PLACEHOLDER.appId}`],
      description: "Bucket with its APPID suffix; it must exist. Only with cos.",
    },
    region: {
      type: "string",
      pattern: "^[a-z]{2}-[a-z]+(-[0-9])?$",
      allowed: "a region of COS",
      examples: ["ap-singapore"],
      description: "Region of the bucket. Only with cos.",
    },
    prefix: {
      type: "string",
      pattern: "^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$",
      maxLength: 200,
      allowed: "a folder of at most 200 letters, digits, ., -, _ and / between them",
      default: "ekyc-token-endpoint",
      description: "Folder in the bucket; the environment's name is added. Only with cos.",
    },
  },
  required: ["backend"],
  additionalProperties: false,
  allOf: [
    {
      description: "The cos backend needs bucket and region; the local one takes neither, and no prefix.",
      if: { type: "object", properties: { backend: { enum: ["cos"] } }, required: ["backend"] },
      then: { type: "object", required: ["bucket", "region"] },
      else: { type: "object", properties: { bucket: false, region: false, prefix: false } },
    },
  ],
};
