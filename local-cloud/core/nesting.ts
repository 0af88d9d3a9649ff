import { ApiError } from "./api-error";

/** No parameter of an API that is offered here is nested half as deep. */
export const MAX_DEPTH = 32;

/**
 * @throws ApiError InvalidParameter for a value that is nested deeper than {@link MAX_DEPTH}, on which any code that
 *   walks it would overflow the stack
 */
export function requireShallow(value: unknown, depth = 0): void {
  if (depth > MAX_DEPTH) throw new ApiError("InvalidParameter", `The request is nested more than ${MAX_DEPTH} deep.`);
  if (typeof value !== "object" || value === null) return;
  for (const inner of Object.values(value)) requireShallow(inner, depth + 1);
}
