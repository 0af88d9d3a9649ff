import {
  CLIENT_KEYS_VERSION_ID,
  type ClientKeys,
  NO_CLIENT_KEYS,
  parseClientKeys,
  serializeClientKeys,
  sizeWarning,
} from "../../../lib/client-keys";
import { UserError } from "../../../lib/user-error";
import type { TencentClient } from "../../../sdk/tencent-client";
import { StoredVersion } from "./stored-version";

/** The client keys' hashes in an environment's SSM secret. Plaintext keys never come here. */
export class KeyStore {
  private readonly stored: StoredVersion;

  private hasWarned = false;

  /** @param warn is told at most once, before the document is written, that SSM may refuse its size @default - nobody is told */
  constructor(
    client: TencentClient,
    secretName: string,
    private readonly warn: (text: string) => void = () => {},
  ) {
    this.stored = new StoredVersion(client, secretName, CLIENT_KEYS_VERSION_ID);
  }

  /** The stored document; an empty one while the secret has no version. @throws UserError */
  async read(): Promise<ClientKeys> {
    return (await this.stored.exists()) ? parseClientKeys(await this.stored.read()) : NO_CLIENT_KEYS;
  }

  /**
   * Changes the document. It is read back afterwards, because SSM has no conditional write: of two people who change
   * keys at the same moment, the one whose change was lost is told.
   * @throws UserError
   */
  async change(edit: (document: ClientKeys) => ClientKeys): Promise<ClientKeys> {
    const exists = await this.stored.exists();
    const changed = edit(exists ? parseClientKeys(await this.stored.read()) : NO_CLIENT_KEYS);
    const value = serializeClientKeys(changed);
    this.checkSize(value);
    await this.stored.write(value, exists);
    if ((await this.stored.read()) !== value) {
      throw new UserError(
        `The client keys in ${this.stored.secretName} were changed by somebody else at the same moment.`,
        "List them with `npm run keys -- list` and repeat what is missing.",
      );
    }
    return changed;
  }

  private checkSize(value: string): void {
    const warning = sizeWarning(value);
    if (warning === undefined || this.hasWarned) return;
    this.hasWarned = true;
    this.warn(warning);
  }
}
