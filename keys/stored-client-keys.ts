import { getSecretValue, listSecretVersionIds } from "../sdk/ssm";
import type { CallOptions, TencentClient } from "../sdk/tencent-client";
import { clientKeysNumbers, clientKeysVersionId } from "./client-key-versions";

/** A document of client keys as it is stored in SSM. */
export interface StoredClientKeys {
  /** 0 for the single document of releases before the numbers. */
  readonly number: number;
  readonly text: string;
}

/** The numbers of the documents in a secret, lowest first. @throws TencentError */
export async function listClientKeys(
  client: TencentClient,
  secretName: string,
  options?: CallOptions,
): Promise<number[]> {
  const { Versions } = await listSecretVersionIds(client, secretName, options);
  return clientKeysNumbers((Versions ?? []).map(({ VersionId }) => VersionId));
}

/** The text of a document. @throws TencentError */
export async function getClientKeys(
  client: TencentClient,
  secretName: string,
  number: number,
  options?: CallOptions,
): Promise<string> {
  const version = { SecretName: secretName, VersionId: clientKeysVersionId(number) };
  return (await getSecretValue(client, version, options)).SecretString;
}

/**
 * The document with the highest number, the only one that counts; undefined when no key was ever created.
 *
 * @param options of each of the two calls
 * @throws TencentError
 */
export async function newestClientKeys(
  client: TencentClient,
  secretName: string,
  options: () => CallOptions = () => ({}),
): Promise<StoredClientKeys | undefined> {
  const number = (await listClientKeys(client, secretName, options())).at(-1);
  if (number === undefined) return undefined;
  return { number, text: await getClientKeys(client, secretName, number, options()) };
}
