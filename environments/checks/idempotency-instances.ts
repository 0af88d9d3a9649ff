import { remembersTogether } from "../../contract/endpoint/idempotency";
import { FUNCTION_KINDS } from "../../contract/vendor/function-kinds";
import type { EnvironmentCheck } from "./check";

/** Each instance remembers on its own: several would each issue a token for the same request. */
export const idempotencyInstances: EnvironmentCheck = ({ function: fn, endpoint: { idempotency }, store }) => {
  const { maxInstances = FUNCTION_KINDS[fn.kind].maxInstances } = fn;
  if (!idempotency || remembersTogether(maxInstances, store.kind === "redis")) return [];
  return [
    {
      path: ["endpoint", "idempotency"],
      message: `got true with ${maxInstances} instances, each of which remembers on its own; allowed: with function.maxInstances 1, or with store.kind redis.`,
    },
  ];
};
