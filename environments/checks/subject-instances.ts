import { keepsIdempotency } from "../../contract/endpoint/idempotency";
import { FUNCTION_KINDS } from "../../contract/vendor/function-kinds";
import type { EnvironmentCheck } from "./check";

/** An instance counts by itself: of several each would let a subject have its whole budget. */
export const subjectInstances: EnvironmentCheck = ({ function: fn, endpoint: { identityProvider } }) => {
  const { maxInstances = FUNCTION_KINDS[fn.kind].maxInstances } = fn;
  if (identityProvider?.subjects === undefined || keepsIdempotency(maxInstances)) return [];
  return [
    {
      path: ["endpoint", "identityProvider", "subjects"],
      message: `got a budget with ${maxInstances} instances, each of which counts by itself; allowed: with function.maxInstances 1.`,
    },
  ];
};
