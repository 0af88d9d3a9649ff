import { UserError } from "../lib/user-error";

/** When a new key is to stop working; at most one of the two is given. @default - never */
export interface KeyEnd {
  /** Milliseconds since the epoch. */
  readonly expires?: number;
  /** Milliseconds from now. */
  readonly expiresIn?: number;
}

/** When a new key stops working, milliseconds since the epoch. @throws UserError */
export function keyEnd({ expires, expiresIn }: KeyEnd, now: number): number | undefined {
  if (expiresIn !== undefined) return now + expiresIn;
  if (expires === undefined || expires > now) return expires;
  throw new UserError(
    `--expires: got ${new Date(expires).toISOString()}, which is in the past.`,
    "Name a time in the future, or a length of time: --expires-in 90d.",
  );
}
