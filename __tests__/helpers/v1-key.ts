import { hashClientKey } from "../../keys/client-keys";

/** A key as releases before the checksums made them, by its id. */
export function v1Key(id: string) {
  const plaintext = `ekyc_${id}_${"V1-key_EXAMPLE".repeat(4).slice(0, 43)}`;
  return { plaintext, key: { id, sha256: hashClientKey(plaintext), createdAt: "2025-01-14T00:00:00.000Z" } } as const;
}

export const V1_KEY = v1Key("vvvvaaaa");
