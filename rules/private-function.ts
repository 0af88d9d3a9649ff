import type { Rule } from "./rule";

export const privateFunction = {
  id: "private-function",
  what: "A function in a VPC keeps its way to the internet (`enable_public_net`).",
  why: "SSM, faceid and CLS have public addresses: without it the function reads no secret and gets no token, and a change that adds `vpc_id` takes the internet away (provider 1.83.25, resource_tc_scf_function.go; 583/38377).",
  fix: "Set `enable_public_net = true` next to `vpc_id`, or suppress the rule with what leads to the internet instead, such as a NAT gateway.",
  check: (stack) =>
    stack.blocks
      .filter(
        ({ kind, type, config }) =>
          kind === "resource" &&
          type === "tencentcloud_scf_function" &&
          typeof config["vpc_id"] === "string" &&
          config["vpc_id"] !== "" &&
          config["enable_public_net"] !== true,
      )
      .map(({ address, path, config }) => ({
        address,
        path: [...path, "vpc_id"],
        message: `vpc_id is ${config["vpc_id"]} and enable_public_net is not true, so the function does not reach the internet; allowed: both, or a reason why that is meant`,
      })),
} as const satisfies Rule;
