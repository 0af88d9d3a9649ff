import { EXIT, UserError } from "../lib/user-error";
import { type ClientKey, endsBefore } from "./client-keys";

/** The keys, where those with these ids end then at the latest; milliseconds since the epoch. */
export const endKeys = (keys: readonly ClientKey[], ids: readonly string[], ms: number): readonly ClientKey[] =>
  keys.map((key) =>
    !ids.includes(key.id) || endsBefore(key, ms) ? key : { ...key, expiresAt: new Date(ms).toISOString() },
  );

/**
 * Makes sure that nobody has ended a key that was just made.
 *
 * @param again the command that makes another
 * @throws UserError
 */
export function requireLasting(keys: readonly ClientKey[], { id }: ClientKey, again: string): void {
  const found = keys.find((key) => key.id === id);
  if (found !== undefined && found.expiresAt === undefined) return;
  const what = found === undefined ? "revoked it" : `let it end at ${found.expiresAt}`;
  throw new UserError(
    `Somebody else ${what} while the key ${id} was handed out.`,
    `Make another: \`${again}\`.`,
    EXIT.failed,
  );
}
