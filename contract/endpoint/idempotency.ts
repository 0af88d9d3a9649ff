/**
 * Whether a function can give the same answer to a request that is sent again: while one instance alone remembers it.
 * Another instance that takes its place, as at a deployment, remembers nothing.
 */
export const keepsIdempotency = (maxInstances: number): boolean => maxInstances === 1;
