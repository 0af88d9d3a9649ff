/**
 * Whether what the instances of a function remember is one memory: because one instance alone has it, or because all
 * ask the same store. Another instance that takes the place of one alone, as at a deployment, remembers nothing.
 */
export const remembersTogether = (maxInstances: number, isShared: boolean): boolean => isShared || maxInstances === 1;
