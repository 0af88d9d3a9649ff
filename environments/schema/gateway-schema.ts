import { CORS, ORIGIN } from "../../contract/endpoint/cors";
import { type GatewayKind, THROTTLE_MAX } from "../../contract/vendor/gateways";
import { DOMAIN_NAME } from "../../lib/domain-name";
import type { JsonSchema } from "../../lib/json-schema";
import { PLACEHOLDER } from "../placeholders";

/** Most requests per second that a quota can be set to, so that nothing can be set to admit more. */
const REQUESTS_MAX = 1_000;

const DOMAIN: JsonSchema = {
  type: "string",
  pattern: DOMAIN_NAME.source,
  allowed: "a full domain name in lower case, without a scheme or a path",
  examples: ["ekyc.example.com"],
};

const CERTIFICATE_ID = "the id of a certificate in SSL Certificate Service, 8 or more letters and digits";

const CORS_SCHEMA: JsonSchema = {
  type: "object",
  description: "Cross-origin access from browsers. Without it no browser may call the endpoint; apps are not affected.",
  properties: {
    origins: {
      type: "array",
      items: {
        type: "string",
        pattern: ORIGIN.source,
        allowed: "an origin: https:// and a host, without a path or a slash at its end",
        examples: ["https://app.example.com"],
      },
      minItems: 1,
      uniqueItems: true,
      description: "Origins that may call, for example https://app.example.com.",
    },
    maxAgeSeconds: {
      type: "integer",
      minimum: CORS.maxAgeSeconds.min,
      maximum: CORS.maxAgeSeconds.max,
      default: 600,
      unit: "seconds",
      description: "Seconds for which a browser may keep the answer to a preflight request.",
    },
  },
  required: ["origins"],
  additionalProperties: false,
};

const ADDRESSES: JsonSchema = {
  type: "array",
  items: { type: "string", allowed: "an IP address or a range of them", examples: ["203.0.113.0/24"] },
  minItems: 1,
  maxItems: 100,
  uniqueItems: true,
};

const ZONE: JsonSchema = {
  type: "object",
  description: "The site in EdgeOne: one that exists, with `id`, or a new one, with `planId`.",
  properties: {
    name: { ...DOMAIN, description: "Registered domain.", examples: ["example.com"] },
    id: {
      type: "string",
      pattern: "^zone-[a-z0-9]+$",
      allowed: "the id of a zone, as EdgeOne's console shows it",
      examples: [PLACEHOLDER.zoneId],
      description:
        "Id of a zone that exists; it is not changed. The domain needs a policy of its own in it (docs/gateways.md).",
    },
    planId: {
      type: "string",
      pattern: "^edgeone-[a-z0-9]+$",
      allowed: "the id of a plan, as EdgeOne's console shows it",
      examples: [PLACEHOLDER.planId],
      description: "Id of the plan that a new zone is bound to. A plan costs money and is bought in the console.",
    },
    area: {
      type: "string",
      enum: ["overseas", "global", "mainland"],
      default: "overseas",
      description: "Where a new zone accelerates. Global and mainland need an ICP filing.",
    },
  },
  required: ["name"],
  additionalProperties: false,
};

const CUSTOM_DOMAIN: JsonSchema = {
  type: "object",
  description: "A domain of yours in front of the endpoint. Its CNAME must exist before the deployment.",
  properties: {
    domain: { ...DOMAIN, description: "Fully qualified name in lower case." },
    certificateId: {
      type: "string",
      pattern: "^[A-Za-z0-9]{8,}$",
      allowed: CERTIFICATE_ID,
      examples: [PLACEHOLDER.certificateId],
      description: "Id of the domain's certificate in SSL Certificate Service.",
    },
  },
  required: ["domain", "certificateId"],
  additionalProperties: false,
};

const CALLER_AUTHENTICATION: JsonSchema = {
  type: "string",
  enum: ["none", "cam"],
  default: "none",
  description:
    "Who may reach the function: `none`, anyone, and it knows its callers by their client keys; `cam`, callers that sign each request with a key of the account that is allowed scf:InvokeFunctionUrl, and send the client key in the header X-Client-Authorization.",
};

/** A domain of SCF's own, which can have a firewall; one of API Gateway's cannot. */
const FUNCTION_URL_DOMAIN: JsonSchema = {
  ...CUSTOM_DOMAIN,
  properties: {
    ...CUSTOM_DOMAIN.properties,
    wafInstanceId: {
      type: "string",
      pattern: "^[A-Za-z0-9_-]{5,64}$",
      allowed: "the id of an instance, as the console of Web Application Firewall shows it",
      examples: ["waf_2kxsz0pyyyg64s1e"],
      description:
        "Id of a Web Application Firewall instance that exists; it then inspects every request to the domain. Without it none does.",
    },
  },
};

const THROTTLE: JsonSchema = {
  type: "object",
  description: "How much the gateway admits, from all callers and paths together. Without it only the function limits.",
  properties: {
    requestsPerSecond: {
      type: "integer",
      minimum: 1,
      maximum: THROTTLE_MAX.service,
      examples: [100],
      description: `Requests per second; with accessKeyIds at most ${THROTTLE_MAX.usagePlan}, and of each key as well.`,
    },
  },
  required: ["requestsPerSecond"],
  additionalProperties: false,
};

/** Each kind's own keys; `kind` itself is added to each. */
const KINDS: Partial<Record<GatewayKind, JsonSchema>> = {
  "function-url": {
    description: "An SCF function URL: public HTTPS.",
    properties: { cors: CORS_SCHEMA, callerAuthentication: CALLER_AUTHENTICATION, customDomain: FUNCTION_URL_DOMAIN },
  },
  "api-gateway": {
    description: "A service of API Gateway, which is retired: for accounts and private regions that still have it.",
    properties: {
      acknowledgeRetirement: {
        type: "boolean",
        default: false,
        description:
          "Says that you know of the retirement and use the product all the same. Without it no stack is synthesized.",
      },
      throttle: THROTTLE,
      accessKeyIds: {
        type: "array",
        items: {
          type: "string",
          pattern: "^[A-Za-z0-9_-]{5,50}$",
          allowed: "the id of a key pair, 5 to 50 letters, digits, - and _",
          examples: ["AKIDexample0001"],
        },
        minItems: 1,
        uniqueItems: true,
        description:
          "Ids of key pairs that exist in API Gateway. Callers then sign every request with one of them, and send their client key in the header X-Client-Authorization.",
      },
      customDomain: CUSTOM_DOMAIN,
    },
  },
  edgeone: {
    description: "EdgeOne in front of a function URL that refuses what did not come through it.",
    properties: {
      domain: {
        ...DOMAIN,
        description: "What callers call: a name in the zone. Its CNAME must point to EdgeOne.",
      },
      zone: ZONE,
      certificate: {
        type: "string",
        pattern: "^(free|[A-Za-z0-9]{8,})$",
        allowed: `free, or ${CERTIFICATE_ID}`,
        examples: ["free"],
        description:
          "Id of the domain's certificate in SSL Certificate Service, or `free` for one that EdgeOne issues and renews.",
      },
      requestsPerSecond: {
        type: "integer",
        minimum: 1,
        maximum: REQUESTS_MAX,
        examples: [10],
        description:
          "Token requests per second that the edge admits; by default, and at most, quota.requestsPerSecond less quota.reserve.",
      },
      allowFrom: {
        ...ADDRESSES,
        description:
          "Addresses and CIDR ranges that may call; no other may. In a zone that the stack creates this holds for all its domains.",
      },
      blockFrom: {
        ...ADDRESSES,
        description:
          "Addresses and CIDR ranges that may not call. In a zone that the stack creates this holds for all its domains.",
      },
      cors: CORS_SCHEMA,
    },
    required: ["domain", "zone", "certificate"],
  },
};

/** What stands between the internet and the function: one alternative per kind, told apart by `kind`. */
export const GATEWAY_SCHEMA: JsonSchema = {
  type: "object",
  description: "What stands between the internet and the function.",
  default: { kind: "function-url" },
  discriminator: { propertyName: "kind" },
  oneOf: Object.entries(KINDS).map(([kind, { description = "", properties = {}, required = [], ...rest }]) => ({
    type: "object",
    description,
    properties: { kind: { type: "string", const: kind, description }, ...properties },
    required: ["kind", ...required],
    additionalProperties: false,
    ...rest,
  })),
};
