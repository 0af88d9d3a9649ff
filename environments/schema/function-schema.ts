import { FUNCTION_TIMEOUT_MIN_SECONDS } from "../../contract/endpoint/limits";
import { FUNCTION_KINDS } from "../../contract/vendor/function-kinds";
import { ENDPOINT_RUNTIMES } from "../../contract/vendor/runtimes";
import { INSTANCE_CONCURRENCY_MAX, INSTANCES_MAX, MEMORY_MB, TIMEOUT_SECONDS } from "../../contract/vendor/scf-limits";
import type { JsonSchema } from "../../lib/json-schema";

/** JSON Schema of the function's settings in an environment. */
export const FUNCTION_SCHEMA: JsonSchema = {
  type: "object",
  description: "The SCF function.",
  default: {},
  properties: {
    kind: {
      type: "string",
      enum: Object.keys(FUNCTION_KINDS),
      default: "web",
      description:
        "`web`: an HTTP server, one instance of which works on many requests. `event`: called with one request at a time; SCF then writes each token into the log topic. Another kind is another function with another address.",
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
      unit: "MB",
      description: "Memory of one instance in MB, in steps of 128 (583/11637).",
    },
    timeoutSeconds: {
      type: "integer",
      minimum: FUNCTION_TIMEOUT_MIN_SECONDS,
      maximum: TIMEOUT_SECONDS.max,
      default: 15,
      unit: "seconds",
      description: "Seconds after which SCF ends an invocation; the upstream deadline is derived from it.",
    },
    maxInstances: {
      type: "integer",
      minimum: 1,
      maximum: INSTANCES_MAX,
      examples: [FUNCTION_KINDS.web.maxInstances],
      description: `Instances that run at most, enforced by reserved concurrency; several share the quota. Default: ${FUNCTION_KINDS.web.maxInstances}, with the kind event ${FUNCTION_KINDS.event.maxInstances}.`,
    },
    concurrency: {
      type: "integer",
      minimum: 1,
      maximum: INSTANCE_CONCURRENCY_MAX,
      examples: [FUNCTION_KINDS.web.concurrency],
      description: `Requests that one instance works on at the same time (583/47183). Default: ${FUNCTION_KINDS.web.concurrency}; with the kind event it is always ${FUNCTION_KINDS.event.concurrency} (583/37040).`,
    },
    requestsPerSecond: {
      type: "integer",
      minimum: 1,
      maximum: 1_000,
      examples: [10],
      description:
        "Requests per second that one instance sends to faceid at most; all instances together must keep the quota. Default: an even share of the quota less its reserve.",
    },
  },
  additionalProperties: false,
};
