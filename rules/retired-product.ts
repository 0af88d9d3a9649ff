import type { Rule } from "./rule";

export const retiredProduct = {
  id: "retired-product",
  what: "No resource belongs to a product that the vendor has retired: API Gateway (`tencentcloud_api_gateway_*`).",
  why: "No new services since 2024-07-01; it is shut down in batches from 2026-10-30, console and API included (628/106651, announcement 2475).",
  fix: "Use a function URL (`endpoint.gateway.kind: function-url`), with EdgeOne in front of it for rate limits and WAF.",
  check: (stack) =>
    stack.blocks
      .filter(
        ({ kind, type }) => (kind === "resource" || kind === "data") && type.startsWith("tencentcloud_api_gateway_"),
      )
      .map(({ address, type, path }) => ({
        ...{ address, path },
        message: `${type} belongs to API Gateway, which is shut down in batches from 2026-10-30; allowed: products that are offered`,
      })),
} as const satisfies Rule;
