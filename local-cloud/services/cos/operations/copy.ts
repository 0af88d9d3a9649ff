import { findCosHost } from "../../../core/hosts";
import { mayRead } from "../authorise";
import { isUnchanged } from "../conditions";
import { CosError } from "../cos-error";
import { checkObjectSize, checkRoom } from "../limits";
import {
  checkOverwrite,
  checkReadable,
  describedObject,
  encryptionHeader,
  OBJECT_HEADERS,
  OBJECT_HEADERS_DIFFER,
} from "../object-headers";
import type { CosCall, CosOperation } from "../operation";
import type { StoredObject } from "../state";
import { xmlAnswer } from "../xml";
import { findObject, overwrites } from "./objects";

const SOURCE = "x-cos-copy-source";

/** Headers under which a source is wanted. */
export const SOURCE_CONDITIONS = ["If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since"].map(
  (name) => `${SOURCE}-${name}`,
);

/** `HOST/KEY`, the key encoded, with `?versionId=` where it names a version. */
const SOURCE_FORM = /^([^/?]+)\/([^?]+)(?:\?versionId=(.*))?$/s;

function decodedKey(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new CosError("InvalidArgument", `${SOURCE} is not valid percent-encoding of UTF-8.`);
  }
}

/** @throws CosError PreconditionFailed */
function checkConditions(object: StoredObject, headers: Readonly<Record<string, string>>): void {
  const own = Object.entries(headers).filter(([name]) => name.startsWith(`${SOURCE}-if-`));
  const conditions = Object.fromEntries(own.map(([name, value]) => [name.slice(SOURCE.length + 1), value]));
  if (isUnchanged(object, conditions)) {
    throw new CosError("PreconditionFailed", "At least one of the preconditions you specified did not hold.");
  }
}

/**
 * The object that a request copies from, of any bucket that its caller may read.
 *
 * @throws CosError InvalidArgument, NotImplemented, AccessDenied, NoSuchBucket, NoSuchKey, InvalidObjectState,
 *   PreconditionFailed
 */
export function copySource(call: CosCall): StoredObject {
  const { cloud, headers } = call;
  const [, host = "", encodedKey = "", version = ""] = SOURCE_FORM.exec(headers[SOURCE] ?? "") ?? [];
  const found = findCosHost(host);
  if (!found?.bucket) {
    throw new CosError("InvalidArgument", `${SOURCE} must be BUCKET-APPID.cos.REGION.myqcloud.com/KEY.`);
  }
  if (version !== "") throw new CosError("NotImplemented", "The local cloud keeps no versions.", "version of a source");
  const bucket = cloud.cos.find(found.bucket, found.region);
  if (!bucket) throw new CosError("NoSuchBucket", "The specified bucket of the source does not exist.");
  const key = decodedKey(encodedKey);
  if (!mayRead(call, bucket, key)) throw new CosError("AccessDenied", "Access Denied.");
  const object = findObject(bucket, key);
  checkReadable(object);
  checkConditions(object, headers);
  return object;
}

/** Whether a request gives something new or takes the source's. @throws CosError InvalidArgument */
function isReplaced(headers: Readonly<Record<string, string>>, name: string): boolean {
  const directive = headers[name] ?? "Copy";
  if (directive !== "Copy" && directive !== "Replaced") {
    throw new CosError("InvalidArgument", `${name} must be Copy or Replaced, got ${directive}.`);
  }
  return directive === "Replaced";
}

/** What changes an object that is copied to itself. */
const CHANGES = ["x-cos-storage-class", "x-cos-acl", "x-cos-server-side-encryption"];

/** Keeps a copy of an object of the same or another bucket. */
export const putObjectCopy: CosOperation = {
  name: "PutObjectCopy",
  method: "PUT",
  on: "object",
  selectedBy: [SOURCE],
  parameters: [],
  headers: [
    ...OBJECT_HEADERS,
    ...SOURCE_CONDITIONS,
    ...["x-cos-metadata-directive", "x-cos-tagging-directive", "x-cos-forbid-overwrite"],
  ],
  source: "436/10881 (2024-09-26)",
  authorisedBy: "cos:PutObject",
  differs: `${OBJECT_HEADERS_DIFFER} cos:GetObject on the source is authorised, too. The copy has the ETag of its source (not documented). Copying an object to itself without a change is InvalidRequest (the code is not documented).`,
  perform(call) {
    const { cloud, bucket, key, headers } = call;
    const source = copySource(call);
    const replaced = isReplaced(headers, "x-cos-metadata-directive");
    const isItself = source === bucket.objects.get(key);
    if (isItself && !replaced && !CHANGES.some((name) => name in headers)) {
      throw new CosError("InvalidRequest", "An object can be copied to itself only to change something about it.");
    }
    checkOverwrite(overwrites(bucket, key), headers);
    const described = describedObject(headers, {
      ...(!replaced && { metadata: source.headers }),
      ...(!isReplaced(headers, "x-cos-tagging-directive") && { tags: source.tags }),
    });
    checkObjectSize(source.body.length);
    checkRoom(cloud.cos, source.body.length, bucket.objects.get(key)?.body.length);
    const { body, etag } = source;
    const stored = cloud.cos.put(bucket, { key, body, etag, ...described });
    return xmlAnswer(
      [
        "CopyObjectResult",
        [
          ["ETag", `"${stored.etag}"`],
          ["LastModified", new Date(stored.modifiedAt).toISOString()],
          ["CRC64", stored.crc64],
        ],
      ],
      { "x-cos-hash-crc64ecma": stored.crc64, ...encryptionHeader(stored) },
    );
  },
};
