import { CosError } from "../cos-error";
import { crc64 } from "../crc64";
import type { CosCall } from "../operation";
import type { StoredObject } from "../state";

/** @throws CosError NoSuchKey */
export function objectOf({ bucket, key }: CosCall): StoredObject {
  const object = bucket.objects.get(key);
  if (!object) throw new CosError("NoSuchKey", "The specified key does not exist.");
  return object;
}

/** What an object is answered with. */
export const objectHeaders = ({ headers, md5, body, modifiedAt }: StoredObject): Record<string, string> => ({
  ...headers,
  etag: `"${md5}"`,
  "content-length": String(body.length),
  "last-modified": new Date(modifiedAt).toUTCString(),
  "x-cos-hash-crc64ecma": crc64(body),
});
