import type { Clock } from "../lib/clock";
import { EXIT, UserError } from "../lib/user-error";
import { type ClientKey, endsBefore } from "./client-keys";
import type { EdgeRule } from "./edge-rule";
import { newClientKey } from "./key-format";
import type { KeyStore } from "./key-store";
import { endKeys, requireLasting } from "./live-keys";

/** How long the previous key still works: a rule reaches every node of the edge within minutes. Milliseconds. */
export const EDGE_OVERLAP_MS = 60 * 60 * 1_000;

const AGAIN = "npx ekyc keys edge";

/**
 * Gives the edge a new key. The function knows it before the edge sends it, and the keys before end only when the edge
 * has the new one: wherever it stops, requests pass.
 *
 * The rule has no conditional write. When two commands write at once, the later one in SSM ends the key of the other: a
 * command that finds its key ended, or another one in the rule once everything is done, fails and says so. So when all
 * have succeeded, the edge sends a key that lasts.
 *
 * @throws UserError
 */
export async function writeEdgeKey(store: KeyStore, rule: EdgeRule, clock: Clock): Promise<ClientKey> {
  const now = clock.now();
  const end = now + EDGE_OVERLAP_MS;
  const { plaintext, key } = newClientKey({ environment: store.environment, now });
  let old: string[] = [];
  await store.change((document) => {
    const live = (document.edgeKeys ?? []).filter((other) => !endsBefore(other, now));
    old = live.map(({ id }) => id);
    return { ...document, edgeKeys: [...live, key] };
  });
  await rule.write(plaintext);
  await store.change((document) => {
    const edgeKeys = document.edgeKeys ?? [];
    requireLasting(edgeKeys, key, AGAIN);
    return { ...document, edgeKeys: endKeys(edgeKeys, old, end) };
  });
  if (await rule.sends(plaintext)) return key;
  throw new UserError(
    `Somebody else gave the edge another key than ${key.id}, which may end soon.`,
    `Give it a new one, alone: \`${AGAIN}\`.`,
    EXIT.failed,
  );
}
