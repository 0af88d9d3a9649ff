import type { Clock } from "../../../lib/clock";

/** Canned access control: who may read without a signature (436/30752). */
export type CannedAcl = "private" | "public-read";

export interface StoredObject {
  readonly key: string;
  readonly body: Buffer;
  /** MD5 of the body, lower-case hexadecimal: what stands in quotes in ETag. */
  readonly md5: string;
  /**
   * What a GET answers it with, by lower-case name: Content-Type and its kin, `x-cos-meta-*`,
   * `x-cos-server-side-encryption`.
   */
  readonly headers: Readonly<Record<string, string>>;
  readonly acl: CannedAcl;
  /** Milliseconds since the epoch. */
  readonly modifiedAt: number;
}

export interface Bucket {
  /** With its APPID, for example `smoke-1250000000`. */
  readonly name: string;
  readonly region: string;
  readonly acl: CannedAcl;
  readonly createdAt: number;
  readonly objects: Map<string, StoredObject>;
}

/** COS: buckets by name, which is taken once in an account whatever the region, with their objects. */
export class CosState {
  readonly buckets = new Map<string, Bucket>();

  constructor(private readonly clock: Clock) {}

  /** Makes an empty bucket, or gives the one of the name, if the account has it, as it is. */
  createBucket(name: string, region: string, acl: CannedAcl = "private"): Bucket {
    const existing = this.buckets.get(name);
    if (existing) return existing;
    const bucket: Bucket = { name, region, acl, createdAt: this.clock.now(), objects: new Map() };
    this.buckets.set(name, bucket);
    return bucket;
  }

  /** @param region undefined for whatever region it is in */
  find(name: string, region: string | undefined): Bucket | undefined {
    const bucket = this.buckets.get(name);
    return region === undefined || bucket?.region === region ? bucket : undefined;
  }

  /** Keeps an object in place of the one before it. */
  put(bucket: Bucket, object: Omit<StoredObject, "modifiedAt">): StoredObject {
    const stored = { ...object, modifiedAt: this.clock.now() };
    bucket.objects.set(object.key, stored);
    return stored;
  }
}
