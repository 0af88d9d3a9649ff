import type { IssuedToken } from "../contract/generated/types";

/** A user needs at least this long for a verification. Milliseconds. */
const LEAST_MS = 60_000;

/** How much of a token's validity has to be left, and when. */
export interface UsableOptions {
  /** Milliseconds. @default 60_000 */
  readonly leastMs?: number;
  /** Milliseconds since the epoch. @default Date.now() */
  readonly now?: number;
}

/**
 * Whether a token has enough of its validity left for a user to begin with it. One that does not is not renewed:
 * issue another.
 */
export const isUsable = (
  { expiresAt }: Pick<IssuedToken, "expiresAt">,
  { leastMs = LEAST_MS, now = Date.now() }: UsableOptions = {},
): boolean => Date.parse(expiresAt) - now >= leastMs;
