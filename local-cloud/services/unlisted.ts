import { SERVICES } from ".";

/** What the international API definitions do not list, by the name of the action: see `Action.unlisted`. */
export const UNLISTED: Readonly<Record<string, "action" | readonly string[]>> = Object.fromEntries(
  SERVICES.flatMap(({ name: service, actions }) =>
    actions.flatMap(({ name, unlisted }) => (unlisted === undefined ? [] : [[`${service}:${name}`, unlisted]])),
  ),
);

/**
 * A sentence on which part of an action is not listed; undefined when all of it is.
 *
 * @param name for example `scf:GetFunction`
 */
export function unlistedNote(name: string): string | undefined {
  const unlisted = UNLISTED[name];
  if (unlisted === undefined) return undefined;
  const what = unlisted === "action" ? "The action is" : `${unlisted.join(", ")} ${unlisted.length > 1 ? "are" : "is"}`;
  return `${what} not in the international API's definitions (assumed).`;
}
