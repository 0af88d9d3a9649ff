import { createHash } from "node:crypto";
import type { Clock } from "../../../lib/clock";
import { crc64 } from "./crc64";

/** Canned access control: who may read without a signature (436/30752). */
export type CannedAcl = "private" | "public-read";

/** An object's own; `default` is what its bucket has. */
export type ObjectAcl = CannedAcl | "default";

export interface Tag {
  readonly key: string;
  readonly value: string;
}

export interface StoredObject {
  readonly key: string;
  readonly body: Buffer;
  /** What is in quotes in ETag: the MD5 of the body, lower-case hexadecimal, unless it was put in parts. */
  readonly etag: string;
  /** Checksum of the body, decimal. */
  readonly crc64: string;
  /**
   * What a GET answers it with, by lower-case name: Content-Type and its kin, `x-cos-meta-*`,
   * `x-cos-server-side-encryption`, and `x-cos-storage-class` unless it is STANDARD.
   */
  readonly headers: Readonly<Record<string, string>>;
  readonly acl: ObjectAcl;
  readonly tags: readonly Tag[];
  /** Whether it was made by appending, and may be appended to. */
  readonly appendable: boolean;
  /** Milliseconds since the epoch. */
  readonly modifiedAt: number;
}

/** The parts of an object that have to be given; the rest has a default. */
export type NewObject = Pick<StoredObject, "key" | "body" | "headers" | "acl"> &
  Partial<Pick<StoredObject, "etag" | "tags" | "appendable">>;

/** A part of an open multipart upload. */
export interface Part {
  readonly body: Buffer;
  readonly etag: string;
  readonly crc64: string;
  readonly modifiedAt: number;
}

/** A multipart upload that is neither complete nor aborted. */
export interface Upload {
  readonly id: string;
  readonly initiatedAt: number;
  /** What the object will be. */
  readonly object: Omit<NewObject, "body" | "etag" | "appendable">;
  /** By number. */
  readonly parts: Map<number, Part>;
}

/** A rule of cross-origin resource sharing (436/8279). */
export interface CorsRule {
  readonly id: string | undefined;
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly exposeHeaders: readonly string[];
  readonly maxAgeSeconds: number | undefined;
}

export interface Cors {
  readonly rules: readonly CorsRule[];
  /** Whether answers say `Vary: Origin`. */
  readonly varies: boolean;
}

export interface Bucket {
  /** With its APPID, for example `smoke-1250000000`. */
  readonly name: string;
  readonly region: string;
  acl: CannedAcl;
  readonly createdAt: number;
  readonly objects: Map<string, StoredObject>;
  /** By id. */
  readonly uploads: Map<string, Upload>;
  tags: readonly Tag[];
  cors: Cors | undefined;
  /** Undefined until it is set for the first time. */
  versioning: "Suspended" | undefined;
}

export const md5Hex = (body: Buffer): string => createHash("md5").update(body).digest("hex");

/** A bucket as it is when it has just been made. */
export function emptyBucket(name: string, region: string, acl: CannedAcl, createdAt: number): Bucket {
  const [objects, uploads] = [new Map(), new Map()];
  return { name, region, acl, createdAt, objects, uploads, tags: [], cors: undefined, versioning: undefined };
}

/** COS: buckets by name, which is unique in an account across regions, with their objects. */
export class CosState {
  readonly buckets = new Map<string, Bucket>();

  constructor(private readonly clock: Clock) {}

  /** Makes an empty bucket, or gives the one of the name, if the account has it, as it is. */
  createBucket(name: string, region: string, acl: CannedAcl = "private"): Bucket {
    const existing = this.buckets.get(name);
    if (existing) return existing;
    const bucket = emptyBucket(name, region, acl, this.clock.now());
    this.buckets.set(name, bucket);
    return bucket;
  }

  /** @param region undefined for any region */
  find(name: string, region: string | undefined): Bucket | undefined {
    const bucket = this.buckets.get(name);
    return region === undefined || bucket?.region === region ? bucket : undefined;
  }

  /** Keeps an object replacing the one before it. */
  put(bucket: Bucket, object: NewObject): StoredObject {
    const { body, etag = md5Hex(body), tags = [], appendable = false } = object;
    const stored = { ...object, etag, tags, appendable, crc64: crc64(body), modifiedAt: this.clock.now() };
    bucket.objects.set(object.key, stored);
    return stored;
  }

  /** What is kept, in bytes and in number of objects and of parts of open uploads. */
  usage(): { readonly bytes: number; readonly items: number } {
    let [bytes, items] = [0, 0];
    const count = ({ body }: { readonly body: Buffer }): void => {
      bytes += body.length;
      items += 1;
    };
    for (const { objects, uploads } of this.buckets.values()) {
      objects.forEach(count);
      for (const { parts } of uploads.values()) parts.forEach(count);
    }
    return { bytes, items };
  }
}
