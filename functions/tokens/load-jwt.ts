/**
 * What verifies tokens. It is a file of its own in the function's zip, which is included only where tokens are
 * accepted.
 */
export type Jwt = typeof import("./jwt");

export type { JwtRules, KeySet } from "./jwt";

/** Loads it: a deployment without an identity provider neither has nor reads it. */
export const loadJwt = (): Jwt => require("./jwt") as Jwt;
