import type { Cloud } from "../../cloud";
import type { CosMethod } from "./request";
import type { Bucket } from "./state";

/** One verified and authorised request to an operation. */
export interface CosCall {
  readonly cloud: Cloud;
  readonly bucket: Bucket;
  /** Decoded; "" for the bucket itself. */
  readonly key: string;
  /** Parameters of the query that are the operation's, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
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
  readonly on: "bucket" | "object";
  /** Parameters of the query that it takes; any other is refused, so that a gap is seen and not passed over. */
  readonly parameters: readonly string[];
  /** Headers `x-cos-…` and those of HTTP that mean something to it; a name that ends in `*` is a beginning. */
  readonly headers: readonly string[];
  /** Page of the documentation, with the day of its last update where it is known. */
  readonly source: string;
  /** Whether it may be performed without a signature where reading is public. @default false */
  readonly publicRead?: true;
  /**
   * What differs from the real service, or is not documented and our choice, in whole sentences.
   * @default - nothing known
   */
  readonly differs?: string;
  /** @throws CosError */
  perform(call: CosCall): CosAnswer;
}
