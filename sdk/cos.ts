import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import type { XmlElement } from "@rgrove/parse-xml";
import { type Clock, systemClock } from "../lib/clock";
import { defined } from "../lib/defined";
import type { Variables } from "../lib/variables";
import { childElements, childText, xmlRoot } from "../lib/xml-elements";
import { type BucketName, type CosAddress, cosAddress } from "./cos-address";
import { type CosRequest, contentMd5, cosRequest } from "./cos-request";
import type { CredentialSource } from "./credentials";
import { TencentResponseError } from "./errors";

export interface CosClientOptions extends BucketName {
  /** Called for every request. */
  readonly credentials: CredentialSource;
  /** Signatures are made by it. @default systemClock */
  readonly clock?: Clock;
  /** One of them can name a local cloud. */
  readonly variables: Variables;
}

export interface PutOptions {
  readonly contentType: string;
  /**
   * Whether an object of the key is left as it is and `FileAlreadyExists` answered. A bucket that ever had versioning
   * ignores it and keeps the older object as an older version (436/7749).
   */
  readonly forbidOverwrite: boolean;
  /** Sent instead of the body's own, so that COS refuses the object. @default - the body's */
  readonly contentMd5?: string;
  /** Milliseconds. @default 10_000 */
  readonly withinMs?: number;
}

/** One page of the keys of a bucket. */
export interface KeyPage {
  readonly keys: readonly string[];
  /** Where the next page begins; undefined on the last. */
  readonly next: string | undefined;
}

const DEFAULT_DEADLINE_MS = 10_000;

/** A key of a list that was asked for with `encoding-type=url`. @throws TencentResponseError */
function decodedKey(action: string, encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch (cause) {
    throw new TencentResponseError(action, "and a key that is not percent-encoded UTF-8", 200, { cause });
  }
}

/**
 * The objects of one bucket: signed requests, one attempt each, bounded in time. Repeating is the caller's decision.
 * Idle connections are kept for the next request and keep no process alive.
 */
export class CosClient {
  private readonly address: CosAddress;
  private readonly agent: HttpAgent;

  /** @throws UserError for a wrong endpoint */
  constructor(private readonly options: CosClientOptions) {
    this.address = cosAddress(options, options.variables);
    this.agent = new (this.address.protocol === "https:" ? HttpsAgent : HttpAgent)({ keepAlive: true });
  }

  /** Keeps an object. @throws TencentError; UserError without credentials */
  async putObject(key: string, body: Buffer, put: PutOptions): Promise<void> {
    const headers = {
      "content-type": put.contentType,
      "content-md5": put.contentMd5 ?? contentMd5(body),
      ...(put.forbidOverwrite ? { "x-cos-forbid-overwrite": "true" } : {}),
    };
    await this.send({ action: "PutObject", method: "PUT", key, headers, body }, put.withinMs);
  }

  /** The content of an object. @throws TencentError; UserError without credentials */
  getObject(key: string): Promise<Buffer> {
    return this.send({ action: "GetObject", method: "GET", key });
  }

  /**
   * Deletes an object; one that is not there counts as deleted.
   * @throws TencentError; UserError without credentials
   */
  async deleteObject(key: string): Promise<void> {
    await this.send({ action: "DeleteObject", method: "DELETE", key });
  }

  /**
   * The keys with a prefix in UTF-8 order, those that hold another slash after it left out.
   * @param after the `next` of the page before. @default - from the beginning
   * @throws TencentError; UserError without credentials
   */
  async listKeys(prefix: string, after?: string): Promise<KeyPage> {
    const action = "GetBucket";
    const query = { prefix, delimiter: "/", "encoding-type": "url", ...defined({ marker: after }) };
    const body = await this.send({ action, method: "GET", key: "", query });
    const list = xmlRoot(body.toString("utf8"), "ListBucketResult");
    if (!list) throw new TencentResponseError(action, "and a body that is not a list of objects", 200);
    const decoded = (element: XmlElement, name: string): string => decodedKey(action, childText(element, name) ?? "");
    const keys = childElements(list, "Contents").map((object) => decoded(object, "Key"));
    if (childText(list, "IsTruncated") !== "true") return { keys, next: undefined };
    const next = decoded(list, "NextMarker");
    if (Buffer.compare(Buffer.from(next), Buffer.from(after ?? "")) <= 0) {
      throw new TencentResponseError(action, "and a list that goes on where it began", 200);
    }
    return { keys, next };
  }

  private async send(request: CosRequest, withinMs = DEFAULT_DEADLINE_MS): Promise<Buffer> {
    const { credentials, clock = systemClock } = this.options;
    const connection = { address: this.address, agent: this.agent, credentials: credentials(), withinMs };
    return cosRequest(request, { ...connection, now: clock.now() });
  }
}
