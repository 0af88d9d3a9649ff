/**
 * Whether the instances of a function share one memory: because there is only one instance, or because all of
 * them ask the same store. An instance that replaces a single one, as in a deployment, remembers nothing.
 */
export const remembersTogether = (maxInstances: number, isShared: boolean): boolean => isShared || maxInstances === 1;
