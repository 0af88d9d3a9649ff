import { UserError } from "../lib/user-error";
import { type ClientKey, type ClientKeys, endsBefore } from "./client-keys";

/** Which keys are meant: one by its id, or those of a holder by its label. */
export type KeySelector = { readonly id: string } | { readonly label: string };

/** The options of a command that say which key is meant. */
export interface SelectorOptions {
  readonly id?: string;
  readonly label?: string;
}

const LIST = "List them with `npx ekyc keys list`.";

/** @throws UserError when the options do not say which key is meant */
export function requireSelector({ id, label }: SelectorOptions): KeySelector {
  if (id !== undefined) return { id };
  if (label !== undefined) return { label };
  throw new UserError("It is not clear which key is meant; allowed: --id ID or --label LABEL.", LIST);
}

const names = (keys: readonly ClientKey[]): string =>
  keys.map(({ id, label }) => (label === undefined ? id : `${id} (${label})`)).join(", ") || "none";

/**
 * The clients' keys that are meant, live ones: at least one, and several only of a label, as after a rotation.
 *
 * @param now milliseconds since the epoch
 * @throws UserError for what names none of them, and for the keys of the checks and of the edge, which have commands of
 *   their own
 */
export function selectKeys({ keys, edgeKeys = [] }: ClientKeys, selector: KeySelector, now: number): ClientKey[] {
  const live = keys.filter((key) => !endsBefore(key, now));
  const clients = live.filter(({ holder }) => holder === undefined);
  if ("label" in selector) {
    const named = clients.filter(({ label }) => label === selector.label);
    if (named.length > 0) return named;
    const what = `with the label ${JSON.stringify(selector.label)}`;
    throw new UserError(`There is no live client key ${what}; there are: ${names(clients)}.`, LIST);
  }
  const { id } = selector;
  const found = clients.filter((key) => key.id === id);
  if (found.length > 0) return found;
  if (live.some((key) => key.id === id)) {
    throw new UserError(
      `The key ${id} is that of the scheduled checks.`,
      "Rotate it with `npx ekyc keys rotate --for smoke`.",
    );
  }
  if (edgeKeys.some((key) => key.id === id)) {
    throw new UserError(`The key ${id} is the edge's.`, "Give the edge a new one with `npx ekyc keys edge`.");
  }
  const ended = keys.find((key) => key.id === id);
  if (ended !== undefined) {
    throw new UserError(
      `The client key ${id} ended at ${ended.expiresAt}.`,
      "Create another with `npx ekyc keys create`, with the same --label if it had one.",
    );
  }
  throw new UserError(`There is no client key with the id ${JSON.stringify(id)}; there are: ${names(clients)}.`, LIST);
}

/** The only live key with a label. @param now milliseconds since the epoch @throws UserError */
export function singleKey(document: ClientKeys, label: string, now: number): ClientKey {
  const [key, ...others] = selectKeys(document, { label }, now);
  if (key !== undefined && others.length === 0) return key;
  const ids = [key, ...others].map((other) => other?.id).join(", ");
  throw new UserError(
    `The label ${label} has ${others.length + 1} live keys: ${ids}.`,
    "Name one of them with --id; `npx ekyc keys list` shows which is the newer.",
  );
}
