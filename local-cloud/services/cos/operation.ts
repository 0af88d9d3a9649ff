import type { Cloud } from "../../cloud";
import type { Caller } from "../../core/identity";
import type { CosMethod } from "./request";
import type { Bucket } from "./state";

/** One verified and authorised request to an operation. */
export interface CosCall {
  readonly cloud: Cloud;
  /** Without a name where the operation is on COS itself. */
  readonly bucket: Bucket;
  /** Decoded; "" for the bucket itself. */
  readonly key: string;
  /** Parameters of the query that are the operation's, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Where the request was sent, as the client addressed it. */
  readonly authority: string;
  /** Undefined without a signature. */
  readonly caller: Caller | undefined;
  /** Whether CAM lets the caller do something to an object, or to what a bucket's path means. */
  readonly may: (action: string, bucket: Bucket, path: string) => boolean;
}

export interface CosAnswer {
  readonly status: number;
  /** By lower-case name; those of every answer are added. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** One operation of COS. */
export interface CosOperation {
  /** As CAM and the documentation call it, for example `PutObject`. */
  readonly name: string;
  readonly method: CosMethod;
  readonly on: "service" | "bucket" | "object";
  /**
   * Parameters of the query and headers that make a request one to this operation, where others have the same method:
   * `acl`, `x-cos-copy-source`.
   *
   * @default - none
   */
  readonly selectedBy?: readonly string[];
  /**
   * Parameters of the query that it takes, besides those that select it; `*` for any. Any other is refused, so that a
   * gap is seen and not passed over.
   */
  readonly parameters: readonly string[];
  /** Headers `x-cos-…` and those of HTTP that mean something to it; a name that ends in `*` is a beginning. */
  readonly headers: readonly string[];
  /** Page of the documentation, with the day of its last update where it is known. */
  readonly source: string;
  /** Whether it may be performed without a signature where reading is public. @default false */
  readonly publicRead?: true;
  /**
   * Who may perform it: callers that CAM allows an action, by its name, on what the request is about; `each` when
   * it asks for every object separately; `anybody` when it needs no signature.
   *
   * @default - `cos:` and the operation's name
   */
  readonly authorisedBy?: `cos:${string}` | "each" | "anybody";
  /**
   * What differs from the real service, or is not documented and our choice, in whole sentences.
   * @default - nothing known
   */
  readonly differs?: string;
  /** @throws CosError */
  perform(call: CosCall): CosAnswer;
}
