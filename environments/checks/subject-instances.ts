import { remembersTogether } from "../../contract/endpoint/idempotency";
import { FUNCTION_KINDS } from "../../contract/vendor/function-kinds";
import type { EnvironmentCheck } from "./check";

/** Each instance counts on its own: each of several would give a subject its whole budget. */
export const subjectInstances: EnvironmentCheck = ({ function: fn, endpoint: { identityProvider }, store }) => {
  const { maxInstances = FUNCTION_KINDS[fn.kind].maxInstances } = fn;
  if (identityProvider?.subjects === undefined || remembersTogether(maxInstances, store.kind === "redis")) return [];
  return [
    {
      path: ["endpoint", "identityProvider", "subjects"],
      message: `got a budget with ${maxInstances} instances, each of which counts on its own; allowed: with function.maxInstances 1, or with store.kind redis.`,
    },
  ];
};
