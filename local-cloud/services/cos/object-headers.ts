import { createHash } from "node:crypto";
import { defined } from "../../../lib/defined";
import { objectAcl } from "./acl";
import { CosError } from "./cos-error";
import type { CosAnswer } from "./operation";
import type { NewObject, StoredObject } from "./state";
import { tagsOfHeader } from "./tags";

type Texts = Readonly<Record<string, string>>;

/** Headers that are kept with an object and come back with it, besides `x-cos-meta-*`. */
const KEPT = ["cache-control", "content-disposition", "content-encoding", "content-type", "expires"];
export const ENCRYPTION = "x-cos-server-side-encryption";
const STORAGE_CLASS = "x-cos-storage-class";
export const TRAFFIC_LIMIT = "x-cos-traffic-limit";

/** Headers that say what an object is to be. */
export const OBJECT_HEADERS = [
  ...["Content-Type", "Cache-Control", "Content-Disposition", "Content-Encoding", "Expires"],
  ...["x-cos-acl", "x-cos-meta-*", "x-cos-tagging", STORAGE_CLASS, ENCRYPTION],
];

/** How {@link OBJECT_HEADERS} differ from the real service's. */
export const OBJECT_HEADERS_DIFFER =
  "Of x-cos-acl default, private and public-read; of x-cos-server-side-encryption AES256; of x-cos-storage-class those of one availability zone.";

/** Storage classes of buckets in one availability zone (436/30925). */
const CLASSES = ["STANDARD", "STANDARD_IA", "INTELLIGENT_TIERING", "ARCHIVE", "DEEP_ARCHIVE"];
/** Storage classes whose objects have to be restored before they can be read (436/7753). */
const ARCHIVED = ["ARCHIVE", "DEEP_ARCHIVE"];

/** The type of an object that was put without one. */
const DEFAULT_TYPE = "application/octet-stream";

export const storageClass = ({ headers }: Pick<StoredObject, "headers">): string =>
  headers[STORAGE_CLASS] ?? "STANDARD";

/** @throws CosError InvalidObjectState */
export function checkReadable(object: StoredObject): void {
  if (!ARCHIVED.includes(storageClass(object))) return;
  throw new CosError("InvalidObjectState", "The operation is not valid for the object's storage class.");
}

/** An empty one says nothing: SDKs send those that their caller left out. */
const keptHeaders = (headers: Texts): Texts =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name, value]) => value !== "" && (KEPT.includes(name) || name.startsWith("x-cos-meta-")),
    ),
  );

/**
 * What an object's encryption and storage class are to be.
 *
 * @throws CosError InvalidArgument
 */
function checkedClasses(headers: Texts): Texts {
  const { [ENCRYPTION]: encryption, [STORAGE_CLASS]: given = "STANDARD" } = headers;
  if (encryption !== undefined && encryption !== "AES256") {
    throw new CosError("InvalidArgument", `${ENCRYPTION} must be AES256 here, got ${encryption}.`);
  }
  if (!CLASSES.includes(given)) {
    throw new CosError("InvalidArgument", `${STORAGE_CLASS} must be one of ${CLASSES.join(", ")} here, got ${given}.`);
  }
  return defined({ [ENCRYPTION]: encryption, [STORAGE_CLASS]: given === "STANDARD" ? undefined : given }) as Texts;
}

/**
 * What an object is to be, by the headers of its request.
 *
 * @param metadata headers that are kept with it @default - those of the request
 * @param tags @default - those of `x-cos-tagging`
 * @throws CosError InvalidArgument, InvalidTag
 */
export function describedObject(
  headers: Texts,
  { metadata, tags }: { readonly metadata?: Texts; readonly tags?: StoredObject["tags"] } = {},
): Pick<NewObject, "headers" | "acl"> & Pick<StoredObject, "tags"> {
  return {
    headers: { "content-type": DEFAULT_TYPE, ...keptHeaders(metadata ?? headers), ...checkedClasses(headers) },
    acl: objectAcl(headers["x-cos-acl"]),
    tags: tags ?? tagsOfHeader(headers["x-cos-tagging"], "object"),
  };
}

/** What the answer of an upload says about the object's encryption. */
export const encryptionHeader = ({ headers }: Pick<StoredObject, "headers">): Texts =>
  defined({ [ENCRYPTION]: headers[ENCRYPTION] }) as Texts;

/** What an object is answered with. */
export const objectHeaders = ({ headers, etag, body, crc64, tags, appendable, modifiedAt }: StoredObject): Texts => ({
  ...headers,
  etag: `"${etag}"`,
  "content-length": String(body.length),
  "last-modified": new Date(modifiedAt).toUTCString(),
  "accept-ranges": "bytes",
  "x-cos-hash-crc64ecma": crc64,
  ...(tags.length > 0 && { "x-cos-tagging-count": String(tags.length) }),
  ...(appendable && { "x-cos-object-type": "appendable" }),
});

/** What an object is answered with to a client that has it already. */
export const unchanged = ({ headers, etag, modifiedAt }: StoredObject): CosAnswer => ({
  status: 304,
  headers: {
    ...("cache-control" in headers && { "cache-control": headers["cache-control"] }),
    etag: `"${etag}"`,
    "last-modified": new Date(modifiedAt).toUTCString(),
  },
});

/** @throws CosError InvalidDigest, BadDigest */
export function checkContentMd5({ headers, body }: { readonly headers: Texts; readonly body: Buffer }): void {
  const given = headers["content-md5"];
  if (given === undefined) return;
  const [wanted, digest] = [Buffer.from(given, "base64"), createHash("md5").update(body).digest()];
  if (wanted.length !== digest.length) throw new CosError("InvalidDigest", "Content-MD5 is not the Base64 of an MD5.");
  if (!wanted.equals(digest)) {
    throw new CosError("BadDigest", "The Content-MD5 you specified did not match what we received.");
  }
}

/** Slowest and fastest that a request can be limited to, bit/s (436/7749, 2024-09-26). */
const TRAFFIC = { least: 819_200, most: 838_860_800 };

/** The limit of a request's speed may be a header or in its address. @throws CosError InvalidArgument */
export function checkTrafficLimit({
  headers,
  parameters,
}: {
  readonly headers: Texts;
  readonly parameters: Texts;
}): void {
  const given = headers[TRAFFIC_LIMIT] ?? parameters[TRAFFIC_LIMIT];
  if (given === undefined) return;
  const bits = /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN;
  if (bits >= TRAFFIC.least && bits <= TRAFFIC.most) return;
  throw new CosError(
    "InvalidArgument",
    `${TRAFFIC_LIMIT} must be a number of bit/s from ${TRAFFIC.least} to ${TRAFFIC.most}, got ${given}.`,
  );
}

/** @throws CosError FileAlreadyExists */
export function checkOverwrite(exists: boolean, headers: Texts): void {
  if (exists && headers["x-cos-forbid-overwrite"] === "true") {
    throw new CosError("FileAlreadyExists", "The object you specified already exists and can not be overwritten.");
  }
}
