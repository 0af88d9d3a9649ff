import { EXPECTATION, QUARANTINED_PROFILE } from "../../contract/endpoint/expectation-schema";
import { RETENTION_DAYS } from "../../contract/vendor/cls-limits";
import { ID_CARD_TYPES } from "../../contract/vendor/id-card-types";
import { REQUESTS_PER_SECOND } from "../../contract/vendor/limits";
import { REGIONS } from "../../contract/vendor/regions";
import { DEFAULT_REVISION, REVISION_NAMES, type Terms } from "../../contract/vendor/revisions";
import { profileOverrideSchema } from "../../contract/vendor/schema/profile-schema";
import { RECOVERY_WINDOW_DAYS } from "../../contract/vendor/ssm-limits";
import { TAG_LIMITS } from "../../contract/vendor/tag-limits";
import { DIALECT, type JsonSchema } from "../../lib/json-schema";
import { ALARMS_SCHEMA } from "./alarms-schema";
import { ENDPOINT_SCHEMA } from "./endpoint-schema";
import { FUNCTION_SCHEMA } from "./function-schema";
import { RELEASE_SCHEMA } from "./release-schema";
import { ROLE_SCHEMA } from "./role-schema";
import { SCHEDULE_SCHEMA } from "./schedule-schema";
import { SMOKE_SCHEMA } from "./smoke-schema";
import { STATE_SCHEMA } from "./state-schema";
import { STORE_SCHEMA } from "./store-schema";

const IDS = ID_CARD_TYPES.map(({ name }) => name);
/** The name of a profile, in the generated types. */
const ID_TYPE = 'Profile["idCardType"]';

const PROFILES: JsonSchema = {
  type: "object",
  description: "The profiles the endpoint serves.",
  default: {},
  properties: {
    select: {
      description:
        "`all` that the contract's revision lists, or a list of names. A profile is named after its IdCardType.",
      default: "all",
      allowed: "all, or a list of profiles, each named once",
      examples: [["HK", "ML"]],
      oneOf: [
        { type: "string", enum: ["all"] },
        { type: "array", items: { type: "string", enum: IDS, tsType: ID_TYPE }, minItems: 1, uniqueItems: true },
      ],
    },
    overrides: {
      type: "object",
      tsType: `{ [Name in ${ID_TYPE}]?: ProfileOverride }`,
      description: "Parameters that replace a selected profile's, by the profile's name.",
      allowed: "names of profiles as keys below it",
      examples: [{ HK: { securityLevel: 2 } }],
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

/**
 * JSON Schema of a file in environments/, for every revision of the contract: what the environment's own lists, and the
 * rules between parameters, are checked on the resolved profiles.
 */
export function environmentSchema(terms: Terms): JsonSchema {
  return {
    $schema: DIALECT,
    $id: "urn:ekyc-token-endpoint:environment",
    title: "Environment",
    description: "One deployment of the token endpoint; the file's name is the environment's name.",
    type: "object",
    allowed: "keys, first of all region",
    examples: [{ region: "ap-singapore" }],
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
        examples: [{ owner: "identity" }],
        additionalProperties: { type: "string", maxLength: TAG_LIMITS.valueLength, examples: ["identity"] },
      },
      profiles: PROFILES,
      quota: QUOTA,
      function: FUNCTION_SCHEMA,
      role: ROLE_SCHEMA,
      endpoint: ENDPOINT_SCHEMA,
      release: RELEASE_SCHEMA,
      logs: {
        type: "object",
        description: "The function's logs in CLS.",
        default: {},
        properties: {
          retentionDays: {
            type: "integer",
            minimum: RETENTION_DAYS.min,
            // Not RETENTION_DAYS.forEver: no environment keeps forever what the platform writes about requests. Your
            // own app may.
            maximum: RETENTION_DAYS.max,
            default: 7,
            unit: "days",
            description:
              "Days for which a log line is kept. What the platform writes about a request may hold more than the endpoint's own lines do (docs/security.md), so the default is short.",
          },
        },
        additionalProperties: false,
      },
      smoke: SMOKE_SCHEMA,
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
            unit: "days",
            description:
              "Days for which a deleted secret can be restored, and for which its name is taken; 0 deletes at once, so that the environment can be created again the same day.",
          },
        },
        additionalProperties: false,
      },
      alarms: ALARMS_SCHEMA,
      schedule: SCHEDULE_SCHEMA,
      state: STATE_SCHEMA,
      store: STORE_SCHEMA,
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
