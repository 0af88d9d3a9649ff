import { systemClock } from "../lib/clock";
import type { ClientKey } from "./client-keys";
import { createKey } from "./commands";
import { deliverTo } from "./key-delivery";
import type { KeyStore } from "./key-store";

/** A key whose plaintext this process uses. */
export interface OwnKey {
  readonly key: ClientKey;
  readonly plaintext: string;
}

/** Creates a client key for this process itself. @throws UserError */
export async function createOwnKey(store: KeyStore): Promise<OwnKey> {
  let plaintext = "";
  const delivery = deliverTo((text) => {
    plaintext = text;
  });
  const key = await createKey({ store, delivery, clock: systemClock });
  return { key, plaintext };
}
