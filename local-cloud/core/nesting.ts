import { ApiError } from "./api-error";

/** No parameter of an API that is offered here is nested half as deep. */
export const MAX_DEPTH = 32;

/**
 * @throws ApiError InvalidParameter for a value that is nested deeper than {@link MAX_DEPTH}, on which whatever walks
 *   it would overflow the stack
 */
export function requireShallow(value: object): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw new ApiError("InvalidParameter", `The request is nested more than ${MAX_DEPTH} deep.`);
    level = level.flatMap((inner) => (typeof inner === "object" && inner !== null ? Object.values(inner) : []));
  }
}
