import { API_GATEWAY_END } from "../contract/vendor/gateways";
import type { Rule } from "./rule";

const { noNewServices, shutdown } = API_GATEWAY_END;

export const retiredProduct = {
  id: "retired-product",
  what: "No resource belongs to a product that the vendor has retired: API Gateway (`tencentcloud_api_gateway_*`).",
  why: `No new services since ${noNewServices.on}; it is shut down in batches from ${shutdown.on}, console and API included; see ${noNewServices.source} and ${shutdown.source}.`,
  fix: "Use a function URL (`endpoint.gateway.kind: function-url`), with EdgeOne in front of it for rate limits and WAF.",
  check: (stack) =>
    stack.blocks
      .filter(
        ({ kind, type }) => (kind === "resource" || kind === "data") && type.startsWith("tencentcloud_api_gateway_"),
      )
      .map(({ address, type, path }) => ({
        ...{ address, path },
        message: `${type} belongs to API Gateway, which is shut down in batches from ${shutdown.on}; allowed: products that are offered`,
      })),
} as const satisfies Rule;
