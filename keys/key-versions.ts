import { type Clock, systemClock } from "../lib/clock";
import { withRetries } from "../lib/retry";
import { EXIT, UserError } from "../lib/user-error";
import { TencentApiError, TencentError } from "../sdk/errors";
import { deleteSecretVersion, putSecretValue, updateSecret } from "../sdk/ssm";
import type { TencentClient } from "../sdk/tencent-client";
import { asUserError } from "../sdk/tencent-user-error";
import { clientKeysVersionId, KEPT_VERSIONS } from "./client-key-versions";
import { getClientKeys, listClientKeys } from "./stored-client-keys";
import { isUnsettled, UnsettledChange } from "./unsettled-change";

/** How often a repeatable request is sent at most. */
const ATTEMPTS = 3;

const isMissing = (error: unknown): boolean =>
  error instanceof TencentApiError && error.code.startsWith("ResourceNotFound");

const isTaken = (error: unknown): boolean => error instanceof TencentApiError && error.code.startsWith("ResourceInUse");

/** The documents of client keys in one SSM secret, by number. Every method throws a UserError. */
export class KeyVersions {
  constructor(
    private readonly client: TencentClient,
    readonly secretName: string,
    private readonly clock: Clock = systemClock,
  ) {}

  /** The numbers that are there, lowest first; the secret must exist. */
  async list(): Promise<number[]> {
    try {
      return await listClientKeys(this.client, this.secretName);
    } catch (error) {
      if (!isMissing(error)) throw asUserError(error);
      throw new UserError(
        `There is no secret ${this.secretName} in ${this.client.region}.`,
        "Deploy the environment first: the stack creates the secret's container.",
      );
    }
  }

  async text(number: number): Promise<string> {
    try {
      return await getClientKeys(this.client, this.secretName, number);
    } catch (error) {
      throw asUserError(error);
    }
  }

  /**
   * Writes a document under a number that nobody has used. A request without an answer is sent again as it was:
   * whichever of the two arrives first writes, and the other finds the number taken by the same text.
   *
   * @throws UnsettledChange when no answer came, and the number is still free
   */
  async put(number: number, text: string): Promise<"stored" | "taken"> {
    const value = { ...this.id(number), SecretString: text };
    const mayHaveBeenStored = (error: unknown): error is TencentError =>
      error instanceof TencentError && !isTaken(error) && isUnsettled(error);
    try {
      await withRetries(() => putSecretValue(this.client, value), {
        attempts: ATTEMPTS,
        clock: this.clock,
        isRetryable: mayHaveBeenStored,
      });
      return "stored";
    } catch (error) {
      if (isTaken(error)) return this.owner(number, text);
      if (!mayHaveBeenStored(error)) throw asUserError(error);
      return this.settle(number, text, error);
    }
  }

  /**
   * Removes the documents that are no longer needed: neither the newest, nor one that a slow request may still
   * refer to.
   */
  async prune(numbers: readonly number[]): Promise<void> {
    const newest = numbers.at(-1) ?? 0;
    for (const number of numbers.filter((old) => old > 0 && old <= newest - KEPT_VERSIONS)) {
      try {
        await deleteSecretVersion(this.client, this.id(number));
      } catch (error) {
        if (!isMissing(error)) throw asUserError(error);
      }
    }
  }

  /** Overwrites the single document of releases before the numbers. */
  async replaceFirst(text: string): Promise<void> {
    try {
      await updateSecret(this.client, { ...this.id(0), SecretString: text });
    } catch (error) {
      if (!isMissing(error)) throw asUserError(error);
    }
  }

  /**
   * Whether a number that is taken holds this text: an earlier request of ours wrote it, or another's change has the
   * same result.
   */
  private async owner(number: number, text: string): Promise<"stored" | "taken"> {
    return (await this.text(number)) === text ? "stored" : "taken";
  }

  /** Finds out what a request without an answer did to a document. */
  private async settle(number: number, text: string, cause: TencentError): Promise<"stored" | "taken"> {
    const written = await this.list().catch((): number[] => []);
    if (written.includes(number)) return this.owner(number, text);
    const { message } = asUserError(cause) as UserError;
    throw new UnsettledChange(
      `It is not known whether the change was stored. ${message}`,
      "List the keys with `npx ekyc keys list` in a minute, and repeat the command if the change is missing.",
      cause instanceof TencentApiError ? EXIT.failed : EXIT.unreachable,
    );
  }

  private id(number: number): { readonly SecretName: string; readonly VersionId: string } {
    return { SecretName: this.secretName, VersionId: clientKeysVersionId(number) };
  }
}
