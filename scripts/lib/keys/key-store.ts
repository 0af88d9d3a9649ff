import {
  CLIENT_KEYS_VERSION_ID,
  type ClientKeys,
  NO_CLIENT_KEYS,
  parseClientKeys,
  serializeClientKeys,
} from "../../../lib/client-keys";
import { UserError } from "../../../lib/user-error";
import { TencentApiError } from "../../../sdk/errors";
import { describeSecret, getSecretValue, listSecretVersionIds, putSecretValue, updateSecret } from "../../../sdk/ssm";
import type { TencentClient } from "../../../sdk/tencent-client";
import { asUserError } from "../tencent-user-error";

/** The client keys' hashes in an environment's SSM secret. Plaintext keys never come here. */
export class KeyStore {
  constructor(
    private readonly client: TencentClient,
    private readonly secretName: string,
  ) {}

  /** The stored document; an empty one while the secret has no version. @throws UserError */
  async read(): Promise<ClientKeys> {
    return (await this.exists()) ? parseClientKeys(await this.value()) : NO_CLIENT_KEYS;
  }

  /**
   * Changes the document. It is read back afterwards, because SSM has no conditional write: of two people who change
   * keys at the same moment, the one whose change was lost is told.
   * @throws UserError
   */
  async change(edit: (document: ClientKeys) => ClientKeys): Promise<ClientKeys> {
    const exists = await this.exists();
    const changed = edit(exists ? parseClientKeys(await this.value()) : NO_CLIENT_KEYS);
    const version = { SecretName: this.secretName, VersionId: CLIENT_KEYS_VERSION_ID };
    const value = { ...version, SecretString: serializeClientKeys(changed) };
    await (exists ? updateSecret(this.client, value) : putSecretValue(this.client, value)).catch((error: unknown) => {
      throw asUserError(error);
    });
    if ((await this.value()) !== value.SecretString) {
      throw new UserError(
        `The client keys in ${this.secretName} were changed by somebody else at the same moment.`,
        "List them with `npm run keys -- list` and repeat what is missing.",
      );
    }
    return changed;
  }

  private async value(): Promise<string> {
    try {
      const version = { SecretName: this.secretName, VersionId: CLIENT_KEYS_VERSION_ID };
      return (await getSecretValue(this.client, version)).SecretString;
    } catch (error) {
      throw asUserError(error);
    }
  }

  private async exists(): Promise<boolean> {
    try {
      await describeSecret(this.client, this.secretName);
      const { Versions } = await listSecretVersionIds(this.client, this.secretName);
      return Versions.some(({ VersionId }) => VersionId === CLIENT_KEYS_VERSION_ID);
    } catch (error) {
      if (error instanceof TencentApiError && error.code.startsWith("ResourceNotFound")) {
        throw new UserError(
          `There is no secret ${this.secretName} in ${this.client.region}.`,
          "Deploy the environment first: the stack creates the secret's container.",
        );
      }
      throw asUserError(error);
    }
  }
}
