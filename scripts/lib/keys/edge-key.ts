import { type ClientKey, newClientKey } from "../../../lib/client-keys";
import type { Clock } from "../../../lib/clock";
import { endsBefore } from "./commands";
import type { EdgeRule } from "./edge-rule";
import type { KeyStore } from "./key-store";

/** For how long the key before still counts: a rule reaches every node of the edge within minutes. Milliseconds. */
export const EDGE_OVERLAP_MS = 60 * 60 * 1_000;

/**
 * Gives the edge a new key. The function knows it before the edge sends it, and the keys before end only when the edge has the new one:
 * wherever it stops, requests pass.
 *
 * @throws UserError
 */
export async function writeEdgeKey(store: KeyStore, rule: EdgeRule, clock: Clock): Promise<ClientKey> {
  const now = clock.now();
  const end = now + EDGE_OVERLAP_MS;
  const { plaintext, key } = newClientKey({ now });
  await store.change((document) => {
    const live = (document.edgeKeys ?? []).filter((old) => !endsBefore(old, now));
    return { ...document, edgeKeys: [...live, key] };
  });
  await rule.write(plaintext);
  await store.change((document) => ({
    ...document,
    edgeKeys: (document.edgeKeys ?? []).map((old) =>
      old.id === key.id || endsBefore(old, end) ? old : { ...old, expiresAt: new Date(end).toISOString() },
    ),
  }));
  return key;
}
