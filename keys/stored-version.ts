import { EXIT, UserError } from "../lib/user-error";
import { TencentApiError, TencentError } from "../sdk/errors";
import { getSecretValue, listSecretVersionIds, putSecretValue, type SecretVersion, updateSecret } from "../sdk/ssm";
import type { TencentClient } from "../sdk/tencent-client";
import { asUserError } from "../sdk/tencent-user-error";
import { isUnsettled, UnsettledChange } from "./unsettled-change";

/**
 * One version of an SSM secret whose container the stack has made: of several writers the last one wins. Every method
 * throws a UserError.
 */
export class StoredVersion {
  private readonly version: SecretVersion;

  constructor(
    private readonly client: TencentClient,
    readonly secretName: string,
    versionId: string,
  ) {
    this.version = { SecretName: secretName, VersionId: versionId };
  }

  async read(): Promise<string> {
    try {
      return (await getSecretValue(this.client, this.version)).SecretString;
    } catch (error) {
      throw asUserError(error);
    }
  }

  /** @throws UnsettledChange when it is not known whether it was written */
  async write(value: string): Promise<void> {
    const write = (await this.exists()) ? updateSecret : putSecretValue;
    try {
      await write(this.client, { ...this.version, SecretString: value });
    } catch (error) {
      if (!(error instanceof TencentError) || !isUnsettled(error)) throw asUserError(error);
      const { message } = asUserError(error) as UserError;
      throw new UnsettledChange(
        `It is not known whether the secret ${this.secretName} was written. ${message}`,
        "Run the command again in a minute.",
        error instanceof TencentApiError ? EXIT.failed : EXIT.unreachable,
      );
    }
  }

  /** Whether the version exists; the secret must. */
  private async exists(): Promise<boolean> {
    try {
      const { Versions } = await listSecretVersionIds(this.client, this.secretName);
      return (Versions ?? []).some(({ VersionId }) => VersionId === this.version.VersionId);
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
