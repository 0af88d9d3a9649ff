import { ACCOUNT } from "../../../core/account";
import { CosError } from "../cos-error";
import type { CosOperation } from "../operation";
import type { CannedAcl, StoredObject } from "../state";
import { type Element, xmlDocument } from "../xml";

/**
 * The value of a header `x-cos-acl`; `default`, an object's own, is what its bucket has.
 *
 * @throws CosError InvalidArgument
 */
export function cannedAcl(value: string | undefined, inherited: CannedAcl = "private"): CannedAcl {
  if (value === undefined || value === "default") return inherited;
  if (value === "private" || value === "public-read") return value;
  throw new CosError("InvalidArgument", `x-cos-acl must be private or public-read here, got ${value}.`);
}

/** Name without the APPID: up to 50 characters (436/13312). */
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?-(\d+)$/;

/** Makes a bucket. */
export const putBucket: CosOperation = {
  name: "PutBucket",
  method: "PUT",
  on: "bucket",
  parameters: [],
  headers: ["x-cos-acl"],
  source: "436/7738",
  differs:
    "At the host of a bucket only: on loopback no region is named. Of x-cos-acl private and public-read. There is no versioning.",
  perform({ cloud, bucket, headers }) {
    if (cloud.cos.buckets.has(bucket.name)) {
      throw new CosError("BucketAlreadyOwnedByYou", "The bucket you tried to create already exists, and you own it.");
    }
    const [, appId] = NAME.exec(bucket.name) ?? [];
    if (appId !== ACCOUNT.appId) {
      throw new CosError("InvalidBucketName", `The name must end in the account's APPID, -${ACCOUNT.appId}.`);
    }
    cloud.cos.createBucket(bucket.name, bucket.region, cannedAcl(headers["x-cos-acl"]));
    return { status: 200 };
  },
};

/** Whether an operation is about a bucket that need not be there. */
export const createsBucket = (operation: CosOperation): boolean => operation === putBucket;

/** Most entries of one answer, and how many there are when none is asked for. */
const MAX_KEYS = 1_000;

const byUtf8 = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

function maxKeys(text: string | undefined): number {
  if (text === undefined) return MAX_KEYS;
  if (!/^\d{1,9}$/.test(text)) throw new CosError("InvalidArgument", "max-keys must be a whole number.");
  return Math.min(Number(text), MAX_KEYS);
}

/** An entry of a list: an object, or the beginning that several keys have in common. */
type Entry = { readonly name: string; readonly object?: StoredObject };

/** What a list has after its marker, in UTF-8 order: keys that go on beyond the delimiter are one entry together. */
function listEntries(
  objects: Iterable<StoredObject>,
  { prefix = "", delimiter = "", marker = "" }: Readonly<Record<string, string>>,
): Entry[] {
  const entries = new Map<string, Entry>();
  for (const object of objects) {
    if (!object.key.startsWith(prefix)) continue;
    const at = delimiter === "" ? -1 : object.key.indexOf(delimiter, prefix.length);
    const name = at < 0 ? object.key : object.key.slice(0, at + delimiter.length);
    if (byUtf8(name, marker) > 0) entries.set(name, at < 0 ? { name, object } : { name });
  }
  return [...entries.values()].sort((a, b) => byUtf8(a.name, b.name));
}

/** The objects of a bucket by page. */
export const getBucket: CosOperation = {
  name: "GetBucket",
  method: "GET",
  on: "bucket",
  parameters: ["prefix", "delimiter", "marker", "max-keys", "encoding-type"],
  headers: [],
  source: "436/30614 (2026-04-14)",
  publicRead: true,
  differs:
    "An object is listed as soon as it was put (the real list is eventually consistent). NextMarker is the last entry of the page (what it is when a delimiter is given is not documented). Every object is of the class STANDARD.",
  perform({ bucket, parameters }) {
    const { prefix = "", marker = "", delimiter, "encoding-type": encoding } = parameters;
    if (encoding !== undefined && encoding !== "url") {
      throw new CosError("InvalidArgument", "encoding-type must be url.");
    }
    const limit = maxKeys(parameters["max-keys"]);
    const entries = listEntries(bucket.objects.values(), parameters);
    const page = entries.slice(0, limit);
    const truncated = limit > 0 && entries.length > limit;
    const text = (value: string): string => (encoding === "url" ? encodeURIComponent(value) : value);
    const contents = page.flatMap(({ object }): Element[] => (object ? [["Contents", describe(object, text)]] : []));
    const groups = page
      .filter(({ object }) => !object)
      .map(({ name }): Element => ["CommonPrefixes", [["Prefix", text(name)]]]);
    const elements: Element[] = [
      ["Name", bucket.name],
      ...(encoding === undefined ? [] : [["EncodingType", encoding] as const]),
      ["Prefix", text(prefix)],
      ["Marker", text(marker)],
      ["MaxKeys", limit],
      ...(delimiter === undefined ? [] : [["Delimiter", text(delimiter)] as const]),
      ["IsTruncated", truncated],
      ...(truncated ? [["NextMarker", text(page.at(-1)?.name ?? "")] as const] : []),
      ...contents,
      ...groups,
    ];
    return {
      status: 200,
      headers: { "content-type": "application/xml", "x-cos-bucket-region": bucket.region },
      body: xmlDocument(["ListBucketResult", elements]),
    };
  },
};

function describe({ key, body, md5, modifiedAt }: StoredObject, text: (value: string) => string): Element[] {
  return [
    ["Key", text(key)],
    ["LastModified", new Date(modifiedAt).toISOString()],
    ["ETag", `"${md5}"`],
    ["Size", body.length],
    [
      "Owner",
      [
        ["ID", ACCOUNT.appId],
        ["DisplayName", ACCOUNT.appId],
      ],
    ],
    ["StorageClass", "STANDARD"],
  ];
}

/** Whether a bucket is there and may be read. */
export const headBucket: CosOperation = {
  name: "HeadBucket",
  method: "HEAD",
  on: "bucket",
  parameters: [],
  headers: [],
  source: "436/7735 (2024-03-28)",
  publicRead: true,
  perform: ({ bucket }) => ({ status: 200, headers: { "x-cos-bucket-region": bucket.region } }),
};

/** Deletes a bucket that is empty. */
export const deleteBucket: CosOperation = {
  name: "DeleteBucket",
  method: "DELETE",
  on: "bucket",
  parameters: [],
  headers: [],
  source: "436/7732",
  perform({ cloud, bucket }) {
    if (bucket.objects.size > 0) {
      throw new CosError("BucketNotEmpty", "The bucket you tried to delete is not empty.");
    }
    cloud.cos.buckets.delete(bucket.name);
    return { status: 204 };
  },
};
