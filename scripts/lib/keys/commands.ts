import {
  addClientKey,
  type ClientKey,
  type ClientKeys,
  type KeyHolder,
  newClientKey,
  revokeClientKey,
} from "../../../lib/client-keys";
import type { Clock } from "../../../lib/clock";
import { UserError } from "../../../lib/user-error";
import type { KeyDelivery } from "./key-file";
import type { KeyStore } from "./key-store";

const HOUR_MS = 60 * 60 * 1_000;

/** Whether a key has ended by then; milliseconds since the epoch. */
export const endsBefore = (key: ClientKey, ms: number): boolean =>
  key.expiresAt !== undefined && Date.parse(key.expiresAt) <= ms;

const isLive = (key: ClientKey, now: number): boolean => !endsBefore(key, now);

export interface IssueOptions {
  readonly store: KeyStore;
  readonly delivery: KeyDelivery;
  readonly clock: Clock;
  /** @default - a client */
  readonly holder?: KeyHolder | undefined;
}

/** Stores the hash of a new key, then hands the key out; if either fails, neither is left. */
async function issue(
  { store, delivery, clock, holder }: IssueOptions,
  edit: (document: ClientKeys) => ClientKeys,
): Promise<ClientKey> {
  const { plaintext, key } = newClientKey({ now: clock.now(), holder });
  try {
    await store.change((document) => addClientKey(edit(document), key));
  } catch (error) {
    delivery.abandon();
    throw error;
  }
  try {
    await delivery.deliver(plaintext);
  } catch (error) {
    await store.change((document) => revokeClientKey(document, key.id));
    throw error;
  }
  return key;
}

/**
 * Creates a key, hands it to its owner and stores its hash. If the hash cannot be stored, nothing is handed out.
 * @throws UserError also when the scheduled checks, which use one key, have one
 */
export function createKey(options: IssueOptions): Promise<ClientKey> {
  const { clock, holder } = options;
  return issue(options, (document) => {
    const old = document.keys.find((key) => key.holder === holder && isLive(key, clock.now()));
    if (holder === undefined || old === undefined) return document;
    throw new UserError(
      `The scheduled checks have the key ${old.id} already.`,
      `Replace it with \`npm run keys -- rotate --for ${holder} --env NAME\`.`,
    );
  });
}

/**
 * Creates a key and, once it was handed out, lets every other live key of the same holder end after an overlap, in which clients change
 * over. Keys that end earlier by themselves keep their end; keys that have ended are removed.
 */
export async function rotateKeys(
  options: IssueOptions & { readonly overlapHours: number },
): Promise<{ readonly created: ClientKey; readonly ending: readonly ClientKey[] }> {
  const { store, clock, holder, overlapHours } = options;
  const now = clock.now();
  const end = now + overlapHours * HOUR_MS;
  const created = await issue(options, (document) => ({
    ...document,
    keys: document.keys.filter((key) => isLive(key, now)),
  }));
  const isOld = (key: ClientKey): boolean => key.id !== created.id && key.holder === holder;
  const { keys } = await store.change((document) => ({
    ...document,
    keys: document.keys.map((key) =>
      !isOld(key) || endsBefore(key, end) ? key : { ...key, expiresAt: new Date(end).toISOString() },
    ),
  }));
  return { created, ending: keys.filter(isOld) };
}

/** Removes a key: it is refused as soon as the endpoint's instances have read the document again. @throws UserError for an unknown id */
export async function revokeKey(store: KeyStore, id: string): Promise<void> {
  await store.change((document) => revokeClientKey(document, id));
}
