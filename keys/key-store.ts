import type { Clock } from "../lib/clock";
import { EXIT, UserError } from "../lib/user-error";
import type { TencentClient } from "../sdk/tencent-client";
import { KEPT_VERSIONS } from "./client-key-versions";
import { type ClientKeys, NO_CLIENT_KEYS, parseClientKeys, serializeClientKeys, sizeWarning } from "./client-keys";
import { KeyVersions } from "./key-versions";
import { retireFirstDocument } from "./retire-first-document";
import { UnsettledChange } from "./unsettled-change";

/**
 * How often a change is redone on top of what others wrote meanwhile. Every time one of them succeeds, so all of them
 * do in the end.
 */
const ATTEMPTS = 20;

const LIST = "List them with `npx ekyc keys list` and repeat what is missing.";

/** Where the keys of an environment are. */
export interface KeySecret {
  readonly environment: string;
  /** Name of the secret in SSM. */
  readonly secretName: string;
}

export interface KeyStoreOptions {
  /** Receives what a person must know although the change succeeded. @default - nobody */
  readonly warn?: (text: string) => void;
  /** @default systemClock */
  readonly clock?: Clock;
}

/**
 * The client keys' hashes in an environment's SSM secret. Plaintext keys never come here.
 *
 * No change is lost, without a lock and without a clock. Documents are numbered, and the one with the highest number
 * counts. A change reads document n and writes document n + 1, which SSM refuses when that number exists
 * (PutSecretValue); then the change is made again on what was written. So each document is made from the one before it,
 * and a change whose write was accepted is in every later document, however slow the request was. Old documents are
 * removed only below `newest - KEPT_VERSIONS`, never the newest, so the highest number never falls, and a number in
 * reach of the newest is never free again. What remains is a request so slow that its number was removed meanwhile: it
 * writes a document that nobody reads, and its sender finds the newest number too far ahead and is told.
 * docs/keys.md has the whole argument.
 */
export class KeyStore {
  /** The environment that new keys are for. */
  readonly environment: string;
  private readonly versions: KeyVersions;
  private readonly warn: (text: string) => void;
  private hasWarned = false;

  constructor(client: TencentClient, { environment, secretName }: KeySecret, options: KeyStoreOptions = {}) {
    const { warn = () => {}, clock } = options;
    this.environment = environment;
    this.versions = new KeyVersions(client, secretName, clock);
    this.warn = warn;
  }

  /** The newest document; an empty one while there is none. @throws UserError */
  async read(): Promise<ClientKeys> {
    const newest = (await this.versions.list()).at(-1);
    return newest === undefined ? NO_CLIENT_KEYS : parseClientKeys(await this.versions.text(newest));
  }

  /**
   * Changes the document.
   *
   * @param edit pure, and called again when somebody else was first; what it throws ends the change, with nothing
   *   written
   * @returns the document as it was written
   * @throws UserError; UnsettledChange when it is not known whether the change was stored
   */
  async change(edit: (document: ClientKeys) => ClientKeys): Promise<ClientKeys> {
    // A list may be older than what a refusal has just shown.
    let taken = 0;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const numbers = await this.versions.list();
      const newest = Math.max(taken, numbers.at(-1) ?? 0);
      const before = newest > 0 || numbers.includes(0) ? await this.versions.text(newest) : undefined;
      const changed = edit(before === undefined ? NO_CLIENT_KEYS : parseClientKeys(before));
      const text = serializeClientKeys(changed);
      if (newest === 0 && before !== undefined) {
        await this.versions.put(1, before);
        taken = 1;
        continue;
      }
      if (numbers.includes(0)) await retireFirstDocument(this.versions, numbers, this.warn);
      await this.versions.prune(numbers);
      this.warnOfSize(text);
      if ((await this.versions.put(newest + 1, text)) === "stored") {
        await this.requireInReach(newest + 1);
        return changed;
      }
      taken = newest + 1;
    }
    throw new UserError(
      `The client keys in ${this.versions.secretName} were changed by others ${ATTEMPTS} times while this change was made.`,
      "Nothing was changed. Run the command again.",
      EXIT.failed,
    );
  }

  /** At most once, however often the change is made again. */
  private warnOfSize(text: string): void {
    const warning = this.hasWarned ? undefined : sizeWarning(text);
    if (warning === undefined) return;
    this.hasWarned = true;
    this.warn(warning);
  }

  /** A number this far behind the newest may have been removed and become free again before it was written. */
  private async requireInReach(number: number): Promise<void> {
    const numbers = await this.versions.list().catch((error: UserError) => {
      throw new UnsettledChange(
        `It is not known whether the change was overtaken. ${error.message}`,
        LIST,
        error.exitCode,
      );
    });
    if ((numbers.at(-1) ?? 0) < number + KEPT_VERSIONS) return;
    throw new UnsettledChange(
      `The client keys in ${this.versions.secretName} were changed ${KEPT_VERSIONS} times or more while this change was on its way, which may have lost it.`,
      LIST,
      EXIT.failed,
    );
  }
}
