import { UserError } from "../../../lib/user-error";
import { TencentApiError } from "../../../sdk/errors";
import {
  describeSecret,
  getSecretValue,
  listSecretVersionIds,
  putSecretValue,
  type SecretVersion,
  updateSecret,
} from "../../../sdk/ssm";
import type { TencentClient } from "../../../sdk/tencent-client";
import { asUserError } from "../tencent-user-error";

/** One version of an SSM secret whose container the stack has made. Every method throws a UserError. */
export class StoredVersion {
  private readonly version: SecretVersion;

  constructor(
    private readonly client: TencentClient,
    readonly secretName: string,
    versionId: string,
  ) {
    this.version = { SecretName: secretName, VersionId: versionId };
  }

  /** Whether the version exists; the secret must. */
  async exists(): Promise<boolean> {
    try {
      await describeSecret(this.client, this.secretName);
      const { Versions } = await listSecretVersionIds(this.client, this.secretName);
      return Versions.some(({ VersionId }) => VersionId === this.version.VersionId);
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

  async read(): Promise<string> {
    try {
      return (await getSecretValue(this.client, this.version)).SecretString;
    } catch (error) {
      throw asUserError(error);
    }
  }

  /** @param exists whether the version does, if that is known @default - asked for */
  async write(value: string, exists?: boolean): Promise<void> {
    const write = (exists ?? (await this.exists())) ? updateSecret : putSecretValue;
    try {
      await write(this.client, { ...this.version, SecretString: value });
    } catch (error) {
      throw asUserError(error);
    }
  }
}
