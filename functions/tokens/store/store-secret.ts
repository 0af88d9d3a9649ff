import type { Clock } from "../../../lib/clock";
import { isRecord } from "../../../lib/is-record";
import { UserError } from "../../../lib/user-error";
import { getSecretValue, listSecretVersionIds } from "../../../sdk/ssm";
import type { TencentClient } from "../../../sdk/tencent-client";

/** The credentials for the store. */
export interface StoreSecret {
  readonly password: string;
  /** @default - the server's default account */
  readonly username?: string;
  /** Certificate of the authority that issued the server's own, PEM. @default - those that Node.js knows */
  readonly ca?: string;
}

/** A secret's text: the password itself, or JSON. @throws UserError */
export function parseStoreSecret(text: string, secretName: string): StoreSecret {
  if (!text.startsWith("{")) return { password: text };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The password itself may begin with a brace.
    return { password: text };
  }
  const members = isRecord(value) ? value : {};
  const texts = ["password", "username", "ca"].every((name) => ["string", "undefined"].includes(typeof members[name]));
  if (texts && typeof members["password"] === "string") return members as unknown as StoreSecret;
  throw new UserError(
    `The secret ${secretName} does not fit a store; allowed: the password, or JSON with password and, if needed, username and ca, each a text.`,
    "Write another version of the secret.",
  );
}

/** The newest version of a store's secret. @throws TencentError, UserError */
export async function loadStoreSecret(
  client: TencentClient,
  secretName: string,
  { clock, deadline }: { readonly clock: Clock; readonly deadline: number },
): Promise<StoreSecret> {
  const options = () => ({ deadline: deadline - clock.now() });
  const { Versions } = await listSecretVersionIds(client, secretName, options());
  const newest = [...(Versions ?? [])].sort((a, b) => a.CreateTime - b.CreateTime).at(-1);
  if (newest === undefined) {
    throw new UserError(`The secret ${secretName} has no version.`, "Write the password of the store into it.");
  }
  const version = { SecretName: secretName, VersionId: newest.VersionId };
  return parseStoreSecret((await getSecretValue(client, version, options())).SecretString, secretName);
}
