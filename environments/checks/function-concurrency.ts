import { FUNCTION_KINDS } from "../../contract/vendor/function-kinds";
import type { EnvironmentCheck } from "./check";

/** An instance gets no more requests at a time than its kind of function works on. */
export const functionConcurrency: EnvironmentCheck = ({ function: { kind, concurrency } }) => {
  const most = FUNCTION_KINDS[kind].concurrency;
  if (concurrency === undefined || concurrency <= most) return [];
  return [
    {
      path: ["function", "concurrency"],
      message: `got ${concurrency}; an Event function works on ${most} request at a time: leave it out, or set function.kind to web.`,
    },
  ];
};
