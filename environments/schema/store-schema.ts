import { REDIS_PORT, STORE_KINDS } from "../../contract/endpoint/store";
import type { JsonSchema } from "../../lib/json-schema";

const REDIS_KEYS = ["host", "port", "secretName", "vpcId", "subnetId", "tls", "reserve"] as const;

const RULE = "A redis store needs host, secretName, vpcId and subnetId; memory takes no key but kind.";

/** JSON Schema of where an environment's instances keep what they share. */
export const STORE_SCHEMA: JsonSchema = {
  description: "Where the instances of the function keep what they share (docs/store.md).",
  default: { kind: "memory" },
  examples: [
    {
      kind: "redis",
      host: "10.0.0.5",
      secretName: "acme-redis",
      vpcId: "vpc-0a1b2c3d",
      subnetId: "subnet-0a1b2c3d",
    },
  ],
  type: "object",
  properties: {
    kind: {
      type: "string",
      enum: [...STORE_KINDS],
      description:
        "`memory`: each instance on its own, with an even share of the quota. `redis`: all together, in your Redis.",
    },
    host: {
      type: "string",
      pattern: "^[A-Za-z0-9][A-Za-z0-9.:-]{0,252}$",
      allowed: "a host name or an IP address, without a scheme or a port",
      examples: ["10.0.0.5"],
      description: "Address of the Redis in the VPC. Only with redis.",
    },
    port: {
      type: "integer",
      minimum: 1,
      maximum: 65_535,
      examples: [REDIS_PORT],
      description: `Its port. Only with redis. Default: ${REDIS_PORT}.`,
    },
    secretName: {
      type: "string",
      pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$",
      allowed: "a secret's name of at most 128 letters, digits, - and _",
      examples: ["acme-redis"],
      description: "Secret in SSM that holds the password of the Redis; it must exist. Only with redis.",
    },
    vpcId: {
      type: "string",
      pattern: "^vpc-[a-z0-9]{8}$",
      allowed: "a VPC's id",
      examples: ["vpc-0a1b2c3d"],
      description: "VPC of the Redis, into which the function is put. Only with redis.",
    },
    subnetId: {
      type: "string",
      pattern: "^subnet-[a-z0-9]{8}$",
      allowed: "a subnet's id",
      examples: ["subnet-0a1b2c3d"],
      description: "Subnet of that VPC for the function. Only with redis.",
    },
    tls: {
      type: "boolean",
      description: "Whether the Redis speaks TLS. Only with redis. Default: true.",
    },
    reserve: {
      type: "integer",
      minimum: 0,
      maximum: 999,
      unit: "requests per second",
      examples: [4],
      description:
        "Requests per second of the quota that are set aside for instances that cannot reach the Redis, each an even share; with 0 they refuse. Only with redis. Default: 0.",
    },
  },
  required: ["kind"],
  additionalProperties: false,
  allOf: [
    {
      description: RULE,
      if: { type: "object", properties: { kind: { enum: ["redis"] } }, required: ["kind"] },
      then: { type: "object", required: ["host", "secretName", "vpcId", "subnetId"] },
    },
    {
      description: RULE,
      if: { type: "object", properties: { kind: { enum: ["memory"] } }, required: ["kind"] },
      then: { type: "object", properties: Object.fromEntries(REDIS_KEYS.map((key) => [key, false as const])) },
    },
  ],
};
