import { createHash } from "node:crypto";
import { defined } from "../../../../lib/defined";
import { isUnchanged, requestedRange } from "../conditions";
import { CosError } from "../cos-error";
import { crc64 } from "../crc64";
import type { CosAnswer, CosCall, CosOperation } from "../operation";
import type { StoredObject } from "../state";
import { cannedAcl } from "./buckets";

/** @throws CosError NoSuchKey */
function requestedObject({ bucket, key }: CosCall): StoredObject {
  const object = bucket.objects.get(key);
  if (!object) throw new CosError("NoSuchKey", "The specified key does not exist.");
  return object;
}

/** What an object is answered with. */
const objectHeaders = ({ headers, md5, body, modifiedAt }: StoredObject): Record<string, string> => ({
  ...headers,
  etag: `"${md5}"`,
  "content-length": String(body.length),
  "last-modified": new Date(modifiedAt).toUTCString(),
  "accept-ranges": "bytes",
  "x-cos-hash-crc64ecma": crc64(body),
});

/** Headers under which an object is wanted. */
const CONDITIONS = ["If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since"];

/** Headers that are kept with an object and come back with it, besides `x-cos-meta-*`. */
const KEPT = ["cache-control", "content-disposition", "content-encoding", "content-type", "expires"];
const ENCRYPTION = "x-cos-server-side-encryption";

/** The type of an object that was put without one. */
const DEFAULT_TYPE = "application/octet-stream";

function checkDigest(given: string | undefined, digest: Buffer): void {
  if (given === undefined) return;
  const wanted = Buffer.from(given, "base64");
  if (wanted.length !== digest.length) throw new CosError("InvalidDigest", "Content-MD5 is not the Base64 of an MD5.");
  if (!wanted.equals(digest)) {
    throw new CosError("BadDigest", "The Content-MD5 you specified did not match what we received.");
  }
}

/** Keeps an object, in place of the one of its key unless that is forbidden. */
export const putObject: CosOperation = {
  name: "PutObject",
  method: "PUT",
  on: "object",
  parameters: [],
  headers: [
    ...["Content-MD5", "Content-Type", "Cache-Control", "Content-Disposition", "Content-Encoding", "Expires"],
    ...["x-cos-acl", "x-cos-forbid-overwrite", "x-cos-meta-*", ENCRYPTION],
  ],
  source: "436/7749 (2024-09-26)",
  differs:
    "At most 10 MB. Of x-cos-acl default, private and public-read; of x-cos-server-side-encryption AES256. Whether the caller may write is looked at before Content-MD5, and Content-MD5 before x-cos-forbid-overwrite (not documented). There is no versioning, which on the real service takes x-cos-forbid-overwrite its effect.",
  perform({ cloud, bucket, key, headers, body }) {
    const digest = createHash("md5").update(body).digest();
    checkDigest(headers["content-md5"], digest);
    if (headers["x-cos-forbid-overwrite"] === "true" && bucket.objects.has(key)) {
      throw new CosError("FileAlreadyExists", "The object you specified already exists and can not be overwritten.");
    }
    const encryption = headers[ENCRYPTION];
    if (encryption !== undefined && encryption !== "AES256") {
      throw new CosError("InvalidArgument", `${ENCRYPTION} must be AES256 here, got ${encryption}.`);
    }
    const kept = Object.entries(headers).filter(
      ([name]) => KEPT.includes(name) || name.startsWith("x-cos-meta-") || name === ENCRYPTION,
    );
    const { md5 } = cloud.cos.put(bucket, {
      key,
      body,
      md5: digest.toString("hex"),
      headers: { "content-type": DEFAULT_TYPE, ...Object.fromEntries(kept) },
      acl: cannedAcl(headers["x-cos-acl"], bucket.acl),
    });
    return {
      status: 200,
      headers: {
        etag: `"${md5}"`,
        "x-cos-hash-crc64ecma": crc64(body),
        ...defined({ [ENCRYPTION]: encryption }),
      },
    };
  },
};

/** What an object is answered with to a client that has it already. */
const unchanged = ({ headers, md5, modifiedAt }: StoredObject): CosAnswer => ({
  status: 304,
  headers: {
    ...("cache-control" in headers && { "cache-control": headers["cache-control"] }),
    etag: `"${md5}"`,
    "last-modified": new Date(modifiedAt).toUTCString(),
  },
});

/** An object, or one range of it, with its headers. */
export const getObject: CosOperation = {
  name: "GetObject",
  method: "GET",
  on: "object",
  parameters: [],
  headers: ["Range", ...CONDITIONS],
  source: "436/7753 (2023-12-21)",
  publicRead: true,
  differs:
    "A Range of several parts or of another form is passed over, and a condition of a date that is none (not documented); response-* is not offered.",
  perform(call) {
    const object = requestedObject(call);
    if (isUnchanged(object, call.headers)) return unchanged(object);
    const range = requestedRange(call.headers["range"], object.body.length);
    if (!range) return { status: 200, headers: objectHeaders(object), body: object.body };
    const body = object.body.subarray(range.first, range.last + 1);
    const headers = {
      ...objectHeaders(object),
      "content-length": String(body.length),
      "content-range": `bytes ${range.first}-${range.last}/${object.body.length}`,
    };
    return { status: 206, headers, body };
  },
};

/** The headers of an object. */
export const headObject: CosOperation = {
  name: "HeadObject",
  method: "HEAD",
  on: "object",
  parameters: [],
  headers: CONDITIONS,
  source: "436/7745 (2024-06-12)",
  publicRead: true,
  perform(call) {
    const object = requestedObject(call);
    return isUnchanged(object, call.headers) ? unchanged(object) : { status: 200, headers: objectHeaders(object) };
  },
};

/** Deletes an object, if it is there. */
export const deleteObject: CosOperation = {
  name: "DeleteObject",
  method: "DELETE",
  on: "object",
  parameters: [],
  headers: [],
  source: "436/7743",
  differs: "Deleting what is not there succeeds (not documented).",
  perform({ bucket, key }) {
    bucket.objects.delete(key);
    return { status: 204 };
  },
};
