import { addClientKey, type ClientKey, newClientKey, revokeClientKey } from "../../../lib/client-keys";
import type { Clock } from "../../../lib/clock";
import type { KeyDelivery } from "./key-file";
import type { KeyStore } from "./key-store";

const HOUR_MS = 60 * 60 * 1_000;

/** Whether a key has ended by then; milliseconds since the epoch. */
export const endsBefore = (key: ClientKey, ms: number): boolean =>
  key.expiresAt !== undefined && Date.parse(key.expiresAt) <= ms;

/** Creates a key, hands it to its owner and stores its hash. If the hash cannot be stored, nothing is handed out. */
export async function createKey(store: KeyStore, delivery: KeyDelivery, clock: Clock): Promise<ClientKey> {
  const { plaintext, key } = newClientKey({ now: clock.now() });
  try {
    await store.change((document) => addClientKey(document, key));
  } catch (error) {
    delivery.abandon();
    throw error;
  }
  delivery.deliver(plaintext);
  return key;
}

/**
 * Creates a key and lets every other live key end after an overlap, in which clients change over.
 * Keys that end earlier by themselves keep their end; keys that have ended are removed.
 */
export async function rotateKeys(
  store: KeyStore,
  delivery: KeyDelivery,
  clock: Clock,
  overlapHours: number,
): Promise<{ readonly created: ClientKey; readonly ending: readonly ClientKey[] }> {
  const now = clock.now();
  const end = now + overlapHours * HOUR_MS;
  const { plaintext, key } = newClientKey({ now });
  try {
    const { keys } = await store.change((document) => {
      const live = document.keys.filter((old) => !endsBefore(old, now));
      const ending = live.map((old) =>
        endsBefore(old, end) ? old : { ...old, expiresAt: new Date(end).toISOString() },
      );
      return addClientKey({ ...document, keys: ending }, key);
    });
    delivery.deliver(plaintext);
    return { created: key, ending: keys.filter(({ id }) => id !== key.id) };
  } catch (error) {
    delivery.abandon();
    throw error;
  }
}

/** Removes a key: it is refused as soon as the endpoint's instances have read the document again. @throws UserError for an unknown id */
export async function revokeKey(store: KeyStore, id: string): Promise<void> {
  await store.change((document) => revokeClientKey(document, id));
}
