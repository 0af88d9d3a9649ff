import { type Clock, systemClock } from "../../../lib/clock";
import { type RetryOptions, withRetries } from "../../../lib/retry";
import { EXIT } from "../../../lib/user-error";
import type { Variables } from "../../../lib/variables";
import { CosClient } from "../../../sdk/cos";
import { CosApiError } from "../../../sdk/cos-error";
import { type CredentialSource, scriptCredentials } from "../../../sdk/credentials";
import { TencentError } from "../../../sdk/errors";
import { type BucketAddress, parseBucketAddress } from "./bucket-address";
import { type BucketOperation, bucketError } from "./bucket-error";
import { type HistoryStore, UnreadableEntry } from "./history-store";

/** A `Content-MD5` that the probe does not have: sent with it, so that COS refuses to keep it. */
const WRONG_MD5 = Buffer.alloc(16).toString("base64");
const PROBE = ".probe";
const ATTEMPTS = 3;

export interface BucketHistoryOptions {
  /** One of them can name a local cloud. */
  readonly variables: Variables;
  /** @default - those in the variables */
  readonly credentials?: CredentialSource;
  /** @default systemClock */
  readonly clock?: Clock;
  /** A number from 0 up to but not including 1, for jitter. @default Math.random */
  readonly random?: () => number;
}

const isCode = (error: unknown, code: string): boolean => error instanceof CosApiError && error.code === code;

/** Failures that COS did not decide. An object is never overwritten, so writing it again does no harm. */
const isWorthAnotherTry = (error: unknown): boolean =>
  error instanceof CosApiError ? error.retryable : error instanceof TencentError;

/** A history in a bucket of Cloud Object Storage: one object for each report, under one prefix. */
export class BucketHistory implements HistoryStore {
  private readonly client: CosClient;
  private readonly clock: Clock;
  private readonly retries: RetryOptions;

  constructor(
    readonly place: string,
    private readonly address: BucketAddress,
    {
      variables,
      credentials = scriptCredentials(variables),
      clock = systemClock,
      random = Math.random,
    }: BucketHistoryOptions,
  ) {
    this.client = new CosClient({ ...address, credentials, clock, variables });
    this.clock = clock;
    this.retries = { attempts: ATTEMPTS, clock, random, isRetryable: isWorthAnotherTry };
  }

  /**
   * Puts an object with a wrong checksum: a caller without the right to write is refused for that, one with it for
   * the checksum, so that nothing is left and no right to delete is needed.
   * @throws UserError
   */
  async prepare(): Promise<void> {
    const put = { contentType: "text/plain", forbidOverwrite: true, contentMd5: WRONG_MD5 };
    await this.trying("write", async () => {
      try {
        await this.client.putObject(this.objectKey(PROBE), Buffer.from("probe"), put);
      } catch (error) {
        if (!isCode(error, "BadDigest")) throw error;
      }
    });
  }

  /**
   * One PUT that overwrites nothing, sent again when its answer was lost or the failure is temporary. @throws UserError
   */
  async keep(name: string, text: string, withinMs: number): Promise<void> {
    const body = Buffer.from(text);
    const key = this.objectKey(name);
    const deadline = this.clock.now() + withinMs;
    const put = async (attempt: number): Promise<void> => {
      const left = Math.max(1, Math.round(deadline - this.clock.now()));
      try {
        await this.client.putObject(key, body, {
          contentType: "application/json",
          forbidOverwrite: true,
          withinMs: left,
        });
      } catch (error) {
        // An earlier attempt may have succeeded, and only its answer was lost.
        if (attempt > 1 && isCode(error, "FileAlreadyExists") && (await this.holds(key, body))) return;
        throw error;
      }
    };
    try {
      await withRetries(put, { ...this.retries, deadline });
    } catch (error) {
      throw bucketError(error, "write", this.place, this.address, EXIT.failed);
    }
  }

  /** @throws UserError */
  async names(): Promise<readonly string[]> {
    const names: string[] = [];
    let after: string | undefined;
    do {
      const page = await this.trying("list", () => this.client.listKeys(this.address.prefix, after));
      names.push(...page.keys.map((key) => key.slice(this.address.prefix.length)));
      after = page.next;
    } while (after !== undefined);
    // A console makes a folder as an empty object with the folder's own name.
    return names.filter((name) => name !== "");
  }

  /** @throws UnreadableEntry when it has gone since it was listed; UserError */
  async read(name: string): Promise<string> {
    const object = await this.trying("read", async () => {
      try {
        return await this.client.getObject(this.objectKey(name));
      } catch (error) {
        if (isCode(error, "NoSuchKey")) throw new UnreadableEntry("cannot be read (NoSuchKey)");
        throw error;
      }
    });
    return object.toString("utf8");
  }

  /** @throws UserError */
  delete(name: string): Promise<void> {
    return this.trying("delete", () => this.client.deleteObject(this.objectKey(name)));
  }

  shown(name: string): string {
    return `cos://${this.address.bucket}/${this.objectKey(name)}`;
  }

  private objectKey(name: string): string {
    return `${this.address.prefix}${name}`;
  }

  private async holds(key: string, body: Buffer): Promise<boolean> {
    const kept = await this.client.getObject(key).catch(() => undefined);
    return kept?.equals(body) ?? false;
  }

  /** Does something that changes nothing when it is done twice, up to three times where that can help. */
  private async trying<T>(operation: BucketOperation, act: () => Promise<T>): Promise<T> {
    try {
      return await withRetries(act, this.retries);
    } catch (error) {
      throw bucketError(error, operation, this.place, this.address);
    }
  }
}

/** The history of a bucket as the command line gives it. @throws UserError */
export const openBucketHistory = (place: string, variables: Variables): BucketHistory =>
  new BucketHistory(place, parseBucketAddress(place, variables), { variables });
