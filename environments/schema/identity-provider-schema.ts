import {
  IDENTITY_PROVIDER_DEFAULTS,
  IDENTITY_PROVIDER_LIMITS,
  JWKS_URL,
  TOKEN_ALGORITHMS,
  TOKEN_TYPES,
} from "../../contract/endpoint/identity-provider";
import type { JsonSchema } from "../../lib/json-schema";

const { clockToleranceSeconds, perHour, concurrent } = IDENTITY_PROVIDER_LIMITS;
const { claims, ...defaults } = IDENTITY_PROVIDER_DEFAULTS;

const claim = (description: string, example: string): JsonSchema => ({
  type: "string",
  minLength: 1,
  examples: [example],
  description,
});

const CLAIMS: JsonSchema = {
  type: "object",
  description: "Names of the claims, at the top of a token, that say who calls and what for.",
  default: {},
  properties: {
    subject: {
      ...claim("Claim with the subject, a text that is unique within the issuer.", "sub"),
      default: claims.subject,
    },
    scopes: {
      ...claim("Claim with the scopes (tokens, results, profiles): a list, or a text with blanks between them.", "scp"),
      default: claims.scopes,
    },
    profiles: claim(
      "Claim with the names of the profiles that the subject may use, written as scopes are; a token without it may then use none. Without this key every subject may use every profile.",
      "ekyc_profiles",
    ),
  },
  additionalProperties: false,
};

const SUBJECTS: JsonSchema = {
  type: "object",
  description: "What one subject may do, however many devices and tokens it has. Counted by one instance alone.",
  properties: {
    perHour: {
      type: "integer",
      minimum: perHour.min,
      maximum: perHour.max,
      examples: [10],
      description: "Tokens that are issued to one subject within any hour. Default: no limit.",
    },
    concurrent: {
      type: "integer",
      minimum: concurrent.min,
      maximum: concurrent.max,
      examples: [2],
      description: "Requests of one subject that are under way at the same time. Default: no limit.",
    },
  },
  minProperties: 1,
  additionalProperties: false,
};

/** JSON Schema of the identity provider whose JWTs an environment accepts as well as client keys. */
export const IDENTITY_PROVIDER_SCHEMA: JsonSchema = {
  type: "object",
  description:
    "Your identity provider, whose JWTs are accepted as well as client keys. Without it, callers need a client key.",
  properties: {
    issuer: {
      type: "string",
      minLength: 1,
      examples: ["https://login.example.com/"],
      description: "`iss` exactly as tokens have it, with its slash at the end where it has one.",
    },
    audience: {
      type: "string",
      minLength: 1,
      examples: ["https://ekyc.example.com"],
      description: "What `aud` must be, or have among others: the name of this endpoint at the provider.",
    },
    jwksUrl: {
      type: "string",
      pattern: JWKS_URL.source,
      allowed: "an address with https, without a user, a password and a fragment",
      examples: ["https://login.example.com/.well-known/jwks.json"],
      description: "Where the provider publishes its keys (`jwks_uri`). A redirect is not followed.",
    },
    algorithms: {
      type: "array",
      items: { type: "string", enum: [...TOKEN_ALGORITHMS] },
      minItems: 1,
      uniqueItems: true,
      default: [...defaults.algorithms],
      description: "Signature algorithms that are accepted. Name the one that the provider uses.",
    },
    tokenType: {
      type: "string",
      enum: [...TOKEN_TYPES],
      default: defaults.tokenType,
      description:
        "Header `typ` of an access token: `at+jwt` (RFC 9068), or `JWT` where the provider writes that; then `audience` alone tells an access token from an ID token.",
    },
    clockToleranceSeconds: {
      type: "integer",
      minimum: clockToleranceSeconds.min,
      maximum: clockToleranceSeconds.max,
      unit: "seconds",
      default: defaults.clockToleranceSeconds,
      description: "How far the provider's clock may differ.",
    },
    claims: CLAIMS,
    subjects: SUBJECTS,
  },
  required: ["issuer", "audience", "jwksUrl"],
  additionalProperties: false,
};
