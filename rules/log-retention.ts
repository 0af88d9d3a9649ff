import type { Rule } from "./rule";

export const logRetention = {
  id: "log-retention",
  what: "A CLS topic keeps its logs for at least as long as `retentionDays` in lint-stacks.yaml asks of its stack.",
  why: "An incident is often found weeks later; what was not kept cannot be looked up.",
  fix: "Raise `logs.retentionDays` in the environment (`period` of the topic).",
  check: (stack, { minimumRetentionDays }) =>
    stack.blocks
      .filter(({ kind, type }) => kind === "resource" && type === "tencentcloud_cls_topic")
      .flatMap(({ address, config: { period }, path }) => {
        const minimum = minimumRetentionDays(stack.name);
        if (typeof period === "string" || (typeof period === "number" && period >= minimum)) return [];
        const message = `period is ${typeof period === "number" ? `${period} days` : "not set"}; allowed in ${stack.name}: at least ${minimum} days`;
        return [{ address, path: [...path, "period"], message }];
      }),
} as const satisfies Rule;
