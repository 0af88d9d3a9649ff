import type { TencentClient } from "../sdk/tencent-client";
import type { KeyDelivery } from "./key-delivery";
import { SMOKE_KEY_VERSION_ID } from "./smoke-key";
import { StoredVersion } from "./stored-version";

/** Replaces the key in the secret that the scheduled checks read. */
export function deliverToSecret(client: TencentClient, secretName: string): KeyDelivery {
  const stored = new StoredVersion(client, secretName, SMOKE_KEY_VERSION_ID);
  return {
    order: "last",
    deliver: (plaintext) => stored.write(plaintext),
    withdraw: () => {},
    holds: async (plaintext) => (await stored.read()) === plaintext,
  };
}
