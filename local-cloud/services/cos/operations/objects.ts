import { isUnchanged, requestedRange } from "../conditions";
import { CosError } from "../cos-error";
import { checkObjectSize, checkRoom } from "../limits";
import {
  checkContentMd5,
  checkOverwrite,
  checkReadable,
  checkTrafficLimit,
  describedObject,
  encryptionHeader,
  OBJECT_HEADERS,
  OBJECT_HEADERS_DIFFER,
  objectHeaders,
  TRAFFIC_LIMIT,
  unchanged,
} from "../object-headers";
import type { CosCall, CosOperation } from "../operation";
import type { Bucket, StoredObject } from "../state";

/** @throws CosError NoSuchKey */
export function findObject(bucket: Bucket, key: string): StoredObject {
  const object = bucket.objects.get(key);
  if (!object) throw new CosError("NoSuchKey", "The specified key does not exist.");
  return object;
}

/** Headers under which an object is wanted. */
const CONDITIONS = ["If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since"];

/** Whether the header that forbids to overwrite forbids this: it means nothing once versioning was set (436/7749). */
export const overwrites = ({ objects, versioning }: Bucket, key: string): boolean =>
  versioning === undefined && objects.has(key);

/** Keeps an object, replacing the one of its key unless that is forbidden. */
export const putObject: CosOperation = {
  name: "PutObject",
  method: "PUT",
  on: "object",
  parameters: [TRAFFIC_LIMIT],
  headers: [...OBJECT_HEADERS, "Content-MD5", "x-cos-forbid-overwrite", TRAFFIC_LIMIT],
  source: "436/7749 (2024-09-26)",
  differs: `${OBJECT_HEADERS_DIFFER} Whether the caller may write is checked before Content-MD5, and Content-MD5 before x-cos-forbid-overwrite (not documented). x-cos-traffic-limit is checked and slows nothing.`,
  perform(call) {
    const { cloud, bucket, key, headers, body } = call;
    checkContentMd5(call);
    checkTrafficLimit(call);
    checkOverwrite(overwrites(bucket, key), headers);
    const described = describedObject(headers);
    checkObjectSize(body.length);
    checkRoom(cloud.cos, body.length, bucket.objects.get(key)?.body.length);
    const stored = cloud.cos.put(bucket, { key, body, ...described });
    return {
      status: 200,
      headers: { etag: `"${stored.etag}"`, "x-cos-hash-crc64ecma": stored.crc64, ...encryptionHeader(stored) },
    };
  },
};

/** Parameters that replace headers of the answer (436/7753). */
const RESPONSE_HEADERS = [
  "cache-control",
  "content-disposition",
  "content-encoding",
  "content-language",
  "content-type",
]
  .concat("expires")
  .map((name) => `response-${name}`);

/** @throws CosError AccessDenied without a signature */
function replacedHeaders({ parameters, caller }: CosCall): Readonly<Record<string, string>> {
  const replaced = Object.entries(parameters).filter(([name]) => RESPONSE_HEADERS.includes(name));
  if (replaced.length > 0 && !caller) {
    throw new CosError("AccessDenied", "Access Denied: a request with response-* has to be signed.");
  }
  return Object.fromEntries(replaced.map(([name, value]) => [name.slice("response-".length), value]));
}

/** An object, or one range of it, with its headers. */
export const getObject: CosOperation = {
  name: "GetObject",
  method: "GET",
  on: "object",
  parameters: [...RESPONSE_HEADERS, TRAFFIC_LIMIT],
  headers: ["Range", ...CONDITIONS, TRAFFIC_LIMIT],
  source: "436/7753 (2023-12-21)",
  publicRead: true,
  differs:
    "A Range of several parts or of another form is ignored, and so is a condition whose date is not one (not documented). response-* without a signature is AccessDenied (the code is not documented). Archived objects cannot be restored. x-cos-traffic-limit is checked and slows nothing.",
  perform(call) {
    checkTrafficLimit(call);
    const replaced = replacedHeaders(call);
    const object = findObject(call.bucket, call.key);
    checkReadable(object);
    if (isUnchanged(object, call.headers)) return unchanged(object);
    const range = requestedRange(call.headers["range"], object.body.length);
    const whole = { ...objectHeaders(object), ...replaced };
    if (!range) return { status: 200, headers: whole, body: object.body };
    const body = object.body.subarray(range.first, range.last + 1);
    const headers = {
      ...whole,
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
  perform({ bucket, key, headers }) {
    const object = findObject(bucket, key);
    return isUnchanged(object, headers) ? unchanged(object) : { status: 200, headers: objectHeaders(object) };
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
