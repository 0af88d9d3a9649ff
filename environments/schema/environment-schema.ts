import { EXPECTATION, QUARANTINED_PROFILE } from "../../contract/endpoint/expectation-schema";
import { FUNCTION_TIMEOUT_MIN_SECONDS } from "../../contract/endpoint/limits";
import { RETENTION_DAYS } from "../../contract/vendor/cls-limits";
import { FUNCTION_KINDS } from "../../contract/vendor/function-kinds";
import { ID_CARD_TYPES } from "../../contract/vendor/id-card-types";
import { REQUESTS_PER_SECOND } from "../../contract/vendor/limits";
import { REGIONS } from "../../contract/vendor/regions";
import { DEFAULT_REVISION, REVISION_NAMES, type Terms } from "../../contract/vendor/revisions";
import { ENDPOINT_RUNTIMES } from "../../contract/vendor/runtimes";
import {
  ALIAS_NAME,
  INSTANCE_CONCURRENCY_MAX,
  INSTANCES_MAX,
  MEMORY_MB,
  TIMEOUT_SECONDS,
} from "../../contract/vendor/scf-limits";
import { profileOverrideSchema } from "../../contract/vendor/schema/profile-schema";
import { RECOVERY_WINDOW_DAYS } from "../../contract/vendor/ssm-limits";
import { DIALECT, type JsonSchema } from "../../lib/json-schema";
import { ALARMS_SCHEMA } from "./alarms-schema";
import { ENDPOINT_SCHEMA } from "./endpoint-schema";
import { SCHEDULE_SCHEMA } from "./schedule-schema";
import { SMOKE } from "./smoke-schema";

const IDS = ID_CARD_TYPES.map(({ name }) => name);

const PROFILES: JsonSchema = {
  type: "object",
  description: "The profiles the endpoint serves.",
  default: {},
  properties: {
    select: {
      description:
        "`all` that the contract's revision lists, or a list of names. A profile is named after its IdCardType.",
      default: "all",
      oneOf: [
        { type: "string", enum: ["all"] },
        { type: "array", items: { type: "string", enum: IDS }, minItems: 1, uniqueItems: true },
      ],
    },
    overrides: {
      type: "object",
      description: "Parameters that replace a selected profile's, by the profile's name.",
      default: {},
      properties: Object.fromEntries(IDS.map((name) => [name, { $ref: "#/$defs/ProfileOverride" }])),
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};

const QUOTA: JsonSchema = {
  type: "object",
  description: "The quota of ApplySdkVerificationToken: per API, region and sub-account, as the vendor counts.",
  default: {},
  properties: {
    requestsPerSecond: {
      type: "integer",
      minimum: 1,
      maximum: 1_000,
      default: REQUESTS_PER_SECOND,
      description:
        "Requests per second the vendor allows the account; more than the default only if the vendor granted it.",
    },
    reserve: {
      type: "integer",
      minimum: 0,
      maximum: 999,
      default: 0,
      description:
        "Requests per second of the quota that the endpoint leaves free, for whatever the vendor counts with it; must be below requestsPerSecond. It counts per API, region and sub-account, so another key or role has a quota of its own; the account's own limit holds for all together.",
    },
  },
  additionalProperties: false,
};

const FUNCTION: JsonSchema = {
  type: "object",
  description: "The SCF function.",
  default: {},
  properties: {
    kind: {
      type: "string",
      enum: Object.keys(FUNCTION_KINDS),
      default: "web",
      description:
        "`web`: an HTTP server, of which one instance works on many requests. `event`: called with one request at a time; SCF then writes each token into the log topic. Another kind is another function with another address.",
    },
    runtime: {
      type: "string",
      enum: ENDPOINT_RUNTIMES,
      default: ENDPOINT_RUNTIMES[0],
      description: "SCF runtime.",
    },
    memoryMb: {
      type: "integer",
      minimum: MEMORY_MB.step,
      maximum: MEMORY_MB.largest,
      multipleOf: MEMORY_MB.step,
      default: 128,
      description: "Memory of one instance in MB, in steps of 128 (583/11637).",
    },
    timeoutSeconds: {
      type: "integer",
      minimum: FUNCTION_TIMEOUT_MIN_SECONDS,
      maximum: TIMEOUT_SECONDS.max,
      default: 15,
      description: "Seconds after which SCF ends an invocation; the upstream deadline is derived from it.",
    },
    maxInstances: {
      type: "integer",
      minimum: 1,
      maximum: INSTANCES_MAX,
      description: `Instances that run at most, enforced by reserved concurrency; several share the quota. Default: ${FUNCTION_KINDS.web.maxInstances}, with the kind event ${FUNCTION_KINDS.event.maxInstances}.`,
    },
    concurrency: {
      type: "integer",
      minimum: 1,
      maximum: INSTANCE_CONCURRENCY_MAX,
      description: `Requests that one instance works on at the same time (583/47183). Default: ${FUNCTION_KINDS.web.concurrency}; with the kind event it is always ${FUNCTION_KINDS.event.concurrency} (583/37040).`,
    },
    requestsPerSecond: {
      type: "integer",
      minimum: 1,
      maximum: 1_000,
      description:
        "Requests per second that one instance sends to faceid at most; all instances together must keep the quota. Default: an even share of the quota less its reserve.",
    },
  },
  additionalProperties: false,
};

const RELEASE: JsonSchema = {
  type: "object",
  description:
    "Releases in steps: the address leads to an alias, a deployment changes `$LATEST` only, and `npm run release` shifts the traffic. Without it a deployment takes effect at once.",
  properties: {
    alias: {
      type: "string",
      pattern: ALIAS_NAME.source,
      default: "live",
      description: "Name of the alias: 1 to 64 letters, digits, - and _, a letter first (583/36325).",
    },
    steps: {
      type: "array",
      items: { type: "integer", minimum: 1, maximum: 100 },
      minItems: 1,
      maxItems: 10,
      default: [10, 50, 100],
      description:
        "Percent of the traffic that the new version gets, step by step: rising, the last one 100. The checks run before the first and after each.",
    },
  },
  additionalProperties: false,
};

const ROLE: JsonSchema = {
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
          description: "Number of the policy in CAM; it must exist.",
        },
        document: {
          description:
            "The policy's document, or the path of a JSON file with it, from this file's folder. With it, synth refuses a boundary that denies what the function needs.",
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

const STATE: JsonSchema = {
  description: "Where Terraform keeps its state.",
  default: { backend: "local" },
  type: "object",
  properties: {
    backend: {
      type: "string",
      enum: ["local", "cos"],
      description: "`local`: a file beside cdktf.json, for one person. `cos`: a COS bucket, encrypted and locked.",
    },
    bucket: {
      type: "string",
      pattern: "^[a-z0-9][a-z0-9-]{0,48}-[0-9]{6,12}$",
      description: "Bucket with its APPID suffix; it must exist. Only with cos.",
    },
    region: {
      type: "string",
      pattern: "^[a-z]{2}-[a-z]+(-[0-9])?$",
      description: "Region of the bucket. Only with cos.",
    },
    prefix: {
      type: "string",
      minLength: 1,
      maxLength: 200,
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

/**
 * JSON Schema of a file in environments/, for every revision of the contract: what the environment's own lists, and the rules between
 * parameters, are checked on the resolved profiles.
 */
export function environmentSchema(terms: Terms): JsonSchema {
  return {
    $schema: DIALECT,
    $id: "urn:ekyc-token-endpoint:environment",
    title: "Environment",
    description: "One deployment of the token endpoint; the file's name is the environment's name.",
    type: "object",
    properties: {
      region: {
        type: "string",
        enum: REGIONS.map(({ name }) => name),
        description: "Region of the endpoint; one in which the contract's revision offers the API.",
      },
      regions: {
        type: "array",
        items: { type: "string", enum: REGIONS.map(({ name }) => name) },
        minItems: 1,
        uniqueItems: true,
        description:
          "Instead of `region`: several, each with a stack, a name (`prod-ap-jakarta`) and a quota of its own, as the vendor counts per API, region and sub-account.",
      },
      contract: {
        type: "string",
        enum: REVISION_NAMES,
        default: DEFAULT_REVISION,
        description:
          "Revision of the vendor's contract by which the profiles are written and checked: the day of a documentation change, or `latest`. The smoke checks judge by the newest.",
      },
      tags: {
        type: "object",
        description: "Tags on every resource that takes tags, besides `project` and `environment`.",
        default: {},
        additionalProperties: { type: "string", maxLength: 255 },
      },
      profiles: PROFILES,
      quota: QUOTA,
      function: FUNCTION,
      role: ROLE,
      endpoint: ENDPOINT_SCHEMA,
      release: RELEASE,
      logs: {
        type: "object",
        description: "The function's logs in CLS.",
        default: {},
        properties: {
          retentionDays: {
            type: "integer",
            minimum: RETENTION_DAYS.min,
            // Not RETENTION_DAYS.forEver: no environment keeps for ever what the platform writes of requests. An app of one's own may.
            maximum: RETENTION_DAYS.max,
            default: 7,
            description:
              "Days for which a log line is kept. What the platform writes of a request may hold more than the endpoint's own lines do (docs/security.md), so the default is short.",
          },
        },
        additionalProperties: false,
      },
      smoke: SMOKE,
      keys: {
        type: "object",
        description: "The secret that holds the hashes of the client keys.",
        default: {},
        properties: {
          recoveryWindowDays: {
            type: "integer",
            minimum: RECOVERY_WINDOW_DAYS.min,
            maximum: RECOVERY_WINDOW_DAYS.max,
            default: 7,
            description:
              "Days for which a deleted secret can be restored, and for which its name is taken; 0 deletes at once, so that the environment can be created anew the same day.",
          },
        },
        additionalProperties: false,
      },
      alarms: ALARMS_SCHEMA,
      schedule: SCHEDULE_SCHEMA,
      state: STATE,
    },
    additionalProperties: false,
    allOf: [
      {
        description: "An environment has a region, or a list of regions.",
        if: { type: "object", required: ["regions"], properties: { regions: {} } },
        then: { type: "object", properties: { region: false } },
        else: { type: "object", required: ["region"] },
      },
    ],
    $defs: {
      ProfileOverride: profileOverrideSchema(terms),
      Expectation: EXPECTATION,
      QuarantinedProfile: QUARANTINED_PROFILE,
    },
  };
}
