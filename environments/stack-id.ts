/** Id of an environment's stack: what `cdktf deploy` calls it, as in `npx cdktf deploy 'token-endpoint-*'`. */
export const stackIdOf = (environment: string): string => `token-endpoint-${environment}`;
